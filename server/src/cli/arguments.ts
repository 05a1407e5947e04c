import { type ParseArgsConfig, parseArgs } from 'node:util';
import { formats } from '../core/schema/formats';
import { closest } from '../core/text/distance';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options and paths of a command; `-` is a path and stands for standard input.
 * @param elsewhere What to say to options that only other commands have.
 */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
  command: string,
  elsewhere: Readonly<Record<string, string>> = {},
) {
  try {
    const all = withNumbersBelowZero(args, options);
    return parseArgs({ args: all, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(
      `${problem(error, args, Object.keys(options), elsewhere)} Try: jobspec ${command} --help`,
    );
  }
}

/** `--limit -1` means a number, and Node would take it for another option. Behind `--` there are only paths. */
function withNumbersBelowZero(args: readonly string[], options: Options): string[] {
  const end = args.indexOf('--');
  const paths = end === -1 ? [] : args.slice(end);
  const joined: string[] = [];
  for (const arg of args.slice(0, args.length - paths.length)) {
    const before = joined.at(-1) ?? '';
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (takesValue && /^-\d/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return [...joined, ...paths];
}

/** The option's value if it is one of the choices. */
export function choice<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T {
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(
      `--${name} takes one of: ${choices.join(', ')}; not “${value ?? ''}”.${didYouMean(meantBy(value ?? '', choices))}`,
    );
  return found;
}

/** The only choice that begins so, as “json-ld” does with “json”, or else one that is spelled alike. */
function meantBy(value: string, choices: readonly string[]): string | undefined {
  const begun = value === '' ? [] : choices.filter((each) => each.startsWith(value.toLowerCase()));
  return begun.length === 1 ? begun[0] : closest(value, choices);
}

/** The choice whose id is the option's value. */
export function choiceOf<T extends { readonly id: string }>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
): T {
  const ids = choices.map(({ id }) => id);
  const found = choices.find(({ id }) => id === choice(name, value, ids));
  if (!found) throw new UsageError(`--${name} takes one of: ${ids.join(', ')}.`);
  return found;
}

/** The option's value as a whole number within these limits. */
export function wholeNumber(
  name: string,
  value: string | undefined,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number {
  const number = /^\d{1,6}$/.test(value ?? '') ? Number(value) : -1;
  if (number >= least && number <= most) return number;
  const range = most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new UsageError(`--${name} takes a number ${range}; not “${value ?? ''}”.`);
}

/** The option's value as a day that exists, YYYY-MM-DD. */
export function date(name: string, value: string): string {
  if (formats.date(value)) return value;
  throw new UsageError(`--${name} takes a date such as 2026-11-22; not “${value}”.`);
}

/**
 * Node's own words are for programmers; its messages hold “option '--name'”, or both names of an option:
 * “Option '-n, --name <value>'”.
 */
function problem(
  error: unknown,
  args: readonly string[],
  known: readonly string[],
  elsewhere: Readonly<Record<string, string>>,
): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, short, name] = /'(?:(-[^\s',]), )?(--?[^\s'=]+)/.exec(message) ?? [];
  const option = short !== undefined && args.includes(short) ? short : name;
  if (option === undefined) return `${message}.`;
  if (/^unknown option/i.test(message)) return unknownOption(option, known, elsewhere);
  return /does not take/.test(message) ? `${option} takes no value.` : `${option} needs a value.`;
}

function unknownOption(
  option: string,
  known: readonly string[],
  elsewhere: Readonly<Record<string, string>>,
): string {
  const name = option.replace(/^--/, '');
  const hint = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
  const near = option.startsWith('--') ? closest(name, known) : undefined;
  return `Unknown option “${option}”.${hint ? ` ${hint}` : didYouMean(near && `--${near}`)}`;
}

/** Ready to follow a sentence. */
export function didYouMean(meant: string | undefined): string {
  return meant ? ` Did you mean “${meant}”?` : '';
}
