import { version } from '../../../package.json';
import { type Command, type Terminal, UsageError } from './command';
import { build } from './commands/build';
import { lint } from './commands/lint';
import { lsp } from './commands/lsp';
import { render } from './commands/render';
import { roles } from './commands/roles';
import { rules } from './commands/rules';
import { skills } from './commands/skills';

const commands: readonly Command[] = [lint, render, build, skills, roles, rules, lsp];

/** Runs one command line and answers with its exit code: 0 fine, 1 findings, 2 a mistake in the call. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (!command) throw new UsageError(`There is no command “${name}”. Try: jobspec --help`);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(command.help);
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.error(`jobspec: ${message.split('\n')[0]}\n`);
    return 2;
  }
}

function overview(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`);
  return `JobSpec ${version}: job descriptions as *.jobspec.yaml

Usage: jobspec <command> [options]

${lines.join('\n')}

  jobspec <command> --help tells more about a command.
`;
}
