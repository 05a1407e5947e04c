import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Failure } from '../lib/failure.mts';
import { fromRoot } from '../lib/paths.mts';
import { runToEnd } from '../lib/processes.mts';
import { inTemporaryFolder } from '../lib/temporaryFolder.mts';
import { writeValidator } from './plainValidator.mts';
import type { Row } from './row.mts';
import { median } from './statistics.mts';

const files = 2_000;
const linesPerFile = 130;
const workers = 2;
const maxRatio = 1.2;

/**
 * Checks a folder with the command line, and with the least that a script of one's own would do: `yaml`, and a
 * validator that ajv compiled beforehand, on one thread. They take turns.
 */
export async function measureFolder(rounds: number): Promise<Row> {
  return inTemporaryFolder('bench-folder', async (folder) => {
    const specs = join(folder, 'specs');
    await writeSpecs(specs);
    const plain = [fromRoot('scripts/bench/plainLint.mts'), await writeValidator(folder), specs];
    const lint = [fromRoot('dist/cli.js'), 'lint', specs, '--workers', String(workers), '--format', 'json'];
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      theirs.push(await timeOf(plain, folder, 0));
      ours.push(await timeOf(lint, folder, 1));
    }
    const ratio = median(ours) / median(theirs);
    return {
      name: `Lint of ${files} files of ${linesPerFile} lines`,
      ours: `${(median(ours) / 1000).toFixed(2)} s`,
      theirs: `${(median(theirs) / 1000).toFixed(2)} s`,
      ratio: ratio.toFixed(3),
      budget: `≤ ${maxRatio.toFixed(2)}`,
      ok: ratio <= maxRatio,
    };
  });
}

/** In milliseconds, with the start of the process. */
async function timeOf(args: readonly string[], cwd: string, mostExpected: number): Promise<number> {
  const started = performance.now();
  const { code, output } = await runToEnd(process.execPath, args, { cwd });
  if (code > mostExpected) throw new Failure(`${args[0]} failed:\n${output.slice(-2000)}`);
  return performance.now() - started;
}

interface RoleParts {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly qualifications: readonly string[];
  readonly skills: readonly string[];
  readonly faqs: readonly { readonly question: string; readonly answer: string }[];
}

/** Job descriptions of many trades, made of the role library: no two are alike, and all have the same length. */
async function writeSpecs(folder: string): Promise<void> {
  await mkdir(folder);
  const roles = await readRoles();
  await Promise.all(
    Array.from({ length: files }, (_, at) =>
      writeFile(join(folder, `spec-${String(at).padStart(4, '0')}.jobspec.yaml`), specText(roles, at)),
    ),
  );
}

async function readRoles(): Promise<readonly RoleParts[]> {
  const folder = fromRoot('server/data/roles');
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name): Promise<RoleParts> => parse(await readFile(join(folder, name), 'utf8'))),
  );
}

function specText(roles: readonly RoleParts[], number: number): string {
  const role = roles[number % roles.length];
  const other = roles[(number * 7 + Math.floor(number / roles.length)) % roles.length];
  if (!role || !other) throw new Failure('The role library is empty.');
  const spec = {
    jobspec: 1,
    id: `${role.id}-${number}`,
    language: 'en',
    title: role.title,
    organization: { name: 'Example Company', industry: 'Services', employees: 40 + (number % 300) },
    summary: `${role.summary} You work with us on topic ${number}.`,
    responsibilities: distinct([...role.responsibilities, ...other.responsibilities.slice(0, 4)]),
    qualifications: {
      required: role.qualifications,
      preferred: distinct(
        other.qualifications.filter((each) => !role.qualifications.includes(each)).slice(0, 3),
      ),
    },
    skills: {
      required: role.skills,
      preferred: other.skills.filter((skill) => !role.skills.includes(skill)),
    },
    employment: { type: 'full-time', hours: 30 + (number % 11) },
    location: { workplace: 'hybrid', places: [{ city: 'Denver', region: 'US-CO', country: 'US' }] },
    compensation: { currency: 'USD', period: 'year', min: 60_000 + number * 10, max: 80_000 + number * 10 },
    benefits: ['Health insurance from the first day', 'Four weeks of paid vacation', 'A budget for books'],
    hiringProcess: [
      'A first call of half an hour',
      'A visit of half a day, with lunch',
      'An answer within a week',
    ],
    apply: { email: 'jobs@example.com', direct: true },
    posting: { status: 'open', datePosted: '2026-11-02', validThrough: '2027-02-01', openings: 1 },
  };
  const faqs = [...role.faqs, ...other.faqs].map(({ question, answer }) => ({ question, answer }));
  const texts = faqs.map((_, at) => stringify({ ...spec, faqs: faqs.slice(0, at + 1) }));
  return texts.findLast((text) => text.split('\n').length <= linesPerFile + 1) ?? stringify(spec);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
