import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { formats } from '../../core/schema/formats';
import { date, readArguments, wholeNumber } from '../arguments';
import { type Command, UsageError } from '../command';
import { type MadeSite, makeSite, type SiteCall, tellProblems } from '../site/build';
import { type SiteChanges, updateFolder } from '../site/folder';
import { serveSite } from '../site/serve';

/** `jobspec build`: a careers site of all open postings. */
export const build: Command = {
  name: 'build',
  summary: 'make a careers site of all open job descriptions',
  help: `Usage: jobspec build [DIR] --out DIR [options]
       jobspec build [DIR] --check [options]

Makes a page of every open job description in DIR (default: the current folder), a list with search and
filters, and files for other machines: jobs.json, jobs.xml for job boards, feed.xml (RSS) and sitemap.xml.
Open are those that say “status: open” under “posting”, until their last day to apply has passed.

Options:
  -o, --out DIR             the folder to write to; only files of earlier builds are changed or removed
  --base-url URL            the address the site will have; without it, jobs.xml, feed.xml and sitemap.xml
                            are left out
  --language TAG            the language of the list (default: that of most postings)
  --today DATE              the day to take for today, such as 2026-11-22
  --check                   check whether the site can be made, and write nothing
  --watch                   serve the site on this machine, and make it again whenever a file changes
  --port NUMBER             the port for --watch (default: 4173)

Exit code: 0 done, 1 postings cannot be published, 2 the call could not be carried out.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        out: { type: 'string', short: 'o' },
        'base-url': { type: 'string' },
        language: { type: 'string' },
        today: { type: 'string' },
        check: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        port: { type: 'string', default: '4173' },
      },
      'build',
    );
    if (positionals.length > 1) throw new UsageError('Name one folder. Try: jobspec build --help');
    const call: SiteCall = {
      folder: resolve(terminal.cwd, positionals[0] ?? '.'),
      baseUrl: baseUrl(values['base-url']),
      language: language(values.language),
      today: date('today', values.today ?? terminal.today),
    };
    const port = wholeNumber('port', values.port, 0, 65535);
    if (values.watch) return serveSite(call, port, terminal);
    if (values.out === undefined && !values.check)
      throw new UsageError('Name the folder to write to with --out, or use --check.');
    if (values.out !== undefined) await refuseSource(resolve(terminal.cwd, values.out), call);
    const site = await makeSite(call, terminal);
    if (!tellProblems(site, terminal)) return 1;
    if (values.check || values.out === undefined) {
      terminal.out(`${jobs(site)} can be published${leftOut(site)}.\n${advice(site)}`);
      return 0;
    }
    const out = resolve(terminal.cwd, values.out);
    const changes = await updateFolder(out, site.files);
    terminal.out(summary(site, changes, relative(terminal.cwd, out) || '.'));
    return 0;
  },
};

function summary(site: MadeSite, { written, unchanged, removed, kept }: SiteChanges, out: string): string {
  const files = [
    `${written.length} written`,
    `${unchanged} unchanged`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  const rest = kept.map((path) => `Left alone, since somebody changed it: ${path}\n`);
  return `${jobs(site)} in ${out}${leftOut(site)}: ${files.join(', ')}.\n${rest.join('')}${advice(site)}`;
}

function jobs({ jobs: count }: MadeSite): string {
  return count === 1 ? '1 job' : `${count} jobs`;
}

const reasons = {
  draft: 'draft',
  'no-status': 'without a status',
  closed: 'closed',
  expired: 'expired',
} as const;

/** Why some are missing, or all of them. */
function leftOut({ jobs, leftOut: all }: MadeSite): string {
  const counts = Object.entries(reasons).flatMap(([reason, words]) => {
    const count = all.filter((each) => each === reason).length;
    return count > 0 ? [`${count} ${words}${reason === 'draft' && count > 1 ? 's' : ''}`] : [];
  });
  if (jobs > 0) return counts.length > 0 ? ` (left out: ${counts.join(', ')})` : '';
  return counts.length > 0
    ? `, since none is open (${counts.join(', ')})`
    : ', since no file holds a whole job description';
}

/** What to do where nothing is published, and something could be. */
function advice({ jobs, leftOut: all }: MadeSite): string {
  const couldBe = all.some((reason) => reason === 'draft' || reason === 'no-status');
  return jobs === 0 && couldBe ? 'To publish one, write “status: open” under “posting” in its file.\n' : '';
}

function baseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(text) || !URL.canParse(text))
    throw new UsageError(`--base-url takes an address such as https://example.com/jobs; not “${text}”.`);
  return new URL(text).href.replace(/\/+$/, '');
}

function language(tag: string | undefined): string | undefined {
  if (tag === undefined || formats.language(tag)) return tag;
  throw new UsageError(`--language takes a language such as en, de or pt-BR; not “${tag}”.`);
}

/** Pages among the job descriptions would be hard to tell from them, and to remove. */
async function refuseSource(out: string, { folder }: SiteCall): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  if ((await real(out)) !== (await real(folder))) return;
  throw new UsageError('--out is the folder of the job descriptions. Name another one, such as --out site.');
}
