import { version } from '../../../package.json';
import { closest } from '../core/text/distance';
import { didYouMean } from './arguments';
import { type Command, type Terminal, UsageError } from './command';

/** The commands in the order of the overview. One that nobody calls is not even read. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./commands/lint')).lint,
  render: async () => (await import('./commands/render')).render,
  build: async () => (await import('./commands/build')).build,
  skills: async () => (await import('./commands/skills')).skills,
  roles: async () => (await import('./commands/roles')).roles,
  rules: async () => (await import('./commands/rules')).rules,
  lsp: async () => (await import('./commands/lsp')).lsp,
};

/** Runs one command line and answers with its exit code: 0 fine, 1 findings, 2 a mistake in the call. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
    if (!command) {
      const meant = didYouMean(closest(name, Object.keys(commands)));
      throw new UsageError(`Unknown command “${name}”.${meant} Try: jobspec --help`);
    }
    if (asksForHelp(rest)) {
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

/** Behind `--` there are only paths. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`);
  return `JobSpec ${version}: job descriptions as *.jobspec.yaml

Usage: jobspec <command> [options]

${lines.join('\n')}

  jobspec <command> --help tells more about a command.
`;
}
