import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options and paths of a command; `-` is a path and stands for standard input. */
export function readArguments<T extends Options>(args: readonly string[], options: T, command: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UsageError(`${reason}. Try: jobspec ${command} --help`);
  }
}

/** The option's value if it is one of the choices. */
export function choice<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T {
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`--${name} takes one of: ${choices.join(', ')}; not “${value ?? ''}”.`);
  return found;
}
