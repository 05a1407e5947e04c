import { fileURLToPath } from 'node:url';
import { findSkills, skillsIn } from '../../core/lookUps';
import { choice, readArguments, wholeNumber } from '../arguments';
import { type Command, type Terminal, UsageError } from '../command';
import { displayPath, findFiles } from '../files/find';
import { jsonSkills, prettySkills, type SkillAnswer } from '../report/skillList';
import { type FileSkills, jsonPlaces, prettyPlaces } from '../report/skillPlaces';
import { createSpecLoader, type LoadedSpec } from '../specs';

/** `jobspec skills`: what is known about a skill, and which skills a job description names. */
export const skills: Command = {
  name: 'skills',
  summary: 'look up a skill, or list those of a job description',
  help: `Usage: jobspec skills TERM [options]
       jobspec skills --in PATHS… [options]

Shows the skills that TERM may mean, best first: category, year first public, what it is, and other names.
TERM is a name, the beginning of one, an abbreviation or a misspelling. House catalogs that
jobspec.config.yaml names count as well.

With --in, lists the skills of job descriptions with their places: those under “skills”, and those that
the text names. A path is a file, a folder, a pattern in quotation marks, or - for standard input.

Options:
  --in                      look into job descriptions
  --limit NUMBER            how many skills to show for TERM at most (default: 10)
  --stdin-filename NAME     the name of the text on standard input
  --format pretty|json      how to print them (default: pretty)

Exit code: 0 found, 1 nothing found, 2 the call could not be carried out.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        in: { type: 'boolean', default: false },
        limit: { type: 'string', default: '10' },
        'stdin-filename': { type: 'string', default: 'stdin.jobspec.yaml' },
        format: { type: 'string', default: 'pretty' },
      },
      'skills',
    );
    const format = choice('format', values.format, ['pretty', 'json']);
    const limit = wholeNumber('limit', values.limit, 1);
    if (values.in) {
      const files = await readSkills(positionals, values['stdin-filename'], terminal);
      terminal.out(format === 'json' ? jsonPlaces(files) : prettyPlaces(files, terminal.colors));
      return files.some(({ listed, mentions }) => listed.length + mentions.length > 0) ? 0 : 1;
    }
    const term = positionals.join(' ').trim();
    if (term === '') throw new UsageError('Say which skill to look up. Try: jobspec skills --help');
    const found = await lookUp(term, limit, terminal);
    terminal.out(format === 'json' ? jsonSkills(term, found) : prettySkills(term, found, terminal));
    return found.length > 0 ? 0 : 1;
  },
};

async function lookUp(term: string, limit: number, terminal: Terminal): Promise<SkillAnswer[]> {
  const { service, ownHouse } = await createSpecLoader(terminal);
  const house = await ownHouse();
  return findSkills(term, limit, service.known(house), house).map(({ catalog, ...found }) => ({
    ...found,
    catalog: catalog === undefined ? undefined : displayPath(fileURLToPath(catalog), terminal.cwd),
  }));
}

async function readSkills(
  paths: readonly string[],
  stdinName: string,
  terminal: Terminal,
): Promise<FileSkills[]> {
  if (paths.length === 0)
    throw new UsageError('Name the files or folders to look into. Try: jobspec skills --help');
  const loader = await createSpecLoader(terminal);
  const skillsOf = (path: string, { document, context }: LoadedSpec): FileSkills => {
    const slip = document.specs
      .flatMap(({ problems }) => problems)
      .find(({ code }) => code === 'yaml-syntax');
    if (slip) {
      const line = document.lines.positionAt(slip.span.start).line + 1;
      terminal.error(`jobspec: ${path}:${line}: The file has a slip, so some skills may be missing.\n`);
    }
    return { path, ...skillsIn(document, loader.service.known(context.house)) };
  };
  const files: FileSkills[] = [];
  if (paths.includes('-'))
    files.push(skillsOf(stdinName, await loader.loadText(await terminal.input(), stdinName)));
  const found = await findFiles(
    paths.filter((path) => path !== '-'),
    terminal.cwd,
  );
  for (const file of found.files)
    files.push(skillsOf(displayPath(file, terminal.cwd), await loader.load(file)));
  return files;
}
