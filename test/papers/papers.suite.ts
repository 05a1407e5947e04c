import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { paperOf } from '../../server/src/core/render';
import { wordsOf } from '../core/render/papers/words';
import { viewOfFile } from '../core/render/read';
import { sharedFolder } from '../lib/temporaryFolder';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const folder = sharedFolder();

const first = 'senior-back-end-developer.jobspec.yaml';
const specs = [
  ...specsIn('examples'),
  ...['everything', 'german', 'extends'].map((name) => `test/fixtures/render/${name}.jobspec.yaml`),
].map((path) => [basename(path, '.jobspec.yaml'), path] as const);

function specsIn(path: string): string[] {
  return readdirSync(join(root, path))
    .filter((name) => name.endsWith('.jobspec.yaml'))
    .map((name) => `${path}/${name}`);
}

beforeAll(async () => {
  for (const [name, path] of specs) {
    for (const [format, extension] of [
      ['text', 'txt'],
      ['pdf', 'pdf'],
      ['docx', 'docx'],
    ]) {
      const output = join(folder(), `${name}.${extension}`);
      await run(process.execPath, ['dist/cli.js', 'render', path, '--to', `${format}`, '-o', output], {
        cwd: root,
      });
    }
  }
});

const plainWords = (name: string): string[] => wordsOf(readFileSync(join(folder(), `${name}.txt`), 'utf8'));

describe('Poppler', () => {
  test.each(specs)('reads the words of the plain text in the PDF of %s', async (name) => {
    const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', join(folder(), `${name}.pdf`), '-']);
    expect(wordsOf(stdout)).toEqual(plainWords(name));
  });

  test.each(specs)('finds the PDF of %s tagged, with a title, and nothing that runs', async (name) => {
    const { stdout, stderr } = await run('pdfinfo', [join(folder(), `${name}.pdf`)]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Tagged: +yes$/m);
    expect(stdout).toMatch(/^Title: +\S/m);
    expect(stdout).toMatch(/^JavaScript: +no$/m);
    expect(stdout).not.toMatch(/^(CreationDate|ModDate):/m);
  });

  test.each(specs)(
    'finds the letters of %s embedded, each a part of a typeface, with their characters',
    async (name) => {
      const { stdout } = await run('pdffonts', [join(folder(), `${name}.pdf`)]);
      const fonts = stdout.trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) {
        expect(font).toMatch(/^[A-Z]{6}\+JobSpecSans-\w+ +CID TrueType +Identity-H +yes yes yes /);
      }
    },
  );

  test('reads the structure as it is meant', async () => {
    const { stdout } = await run('pdfinfo', ['-struct-text', join(folder(), 'everything.pdf')]);
    expect(stdout).toMatch(/^Document\n {2}H1\b.*\n {4}"Head Gardener"/);
    for (const type of ['P', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Link']) {
      expect(stdout).toMatch(new RegExp(`^ +${type}\\b`, 'm'));
    }
  });

  test('draws every page', async () => {
    const { stderr } = await run('pdftoppm', [
      '-r',
      '30',
      '-png',
      join(folder(), 'everything.pdf'),
      join(folder(), 'page'),
    ]);
    expect(stderr).toBe('');
    expect(readdirSync(folder()).filter((name) => name.startsWith('page-')).length).toBeGreaterThan(1);
  });
});

describe('a browser’s worker', () => {
  test.each([
    ['pdf.js', 'jobspecPdf.toPdf(paper).then(({ bytes }) => bytes)', 'pdf'],
    ['docx.js', 'jobspecDocx.toDocx(paper)', 'docx'],
  ])('gets the same bytes from %s, with what every browser has', async (bundle, call, extension) => {
    const context = createContext({
      atob,
      TextEncoder,
      paper: paperOf(viewOfFile(join(root, 'examples', first))),
    });
    runInContext(readFileSync(join(root, 'dist', bundle), 'utf8'), context);
    const bytes: Uint8Array = await runInContext(call, context);
    const name = basename(first, '.jobspec.yaml');
    expect(Buffer.from(bytes).equals(readFileSync(join(folder(), `${name}.${extension}`)))).toBe(true);
  });
});

describe('LibreOffice', () => {
  const read = join(folder(), 'read');

  beforeAll(async () => {
    const profile = pathToFileURL(join(folder(), 'profile')).href;
    const files = specs.map(([name]) => join(folder(), `${name}.docx`));
    const options = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', read];
    await run(process.env.SOFFICE_EXECUTABLE || 'soffice', [
      `-env:UserInstallation=${profile}`,
      ...options,
      ...files,
    ]);
  });

  test.each(specs)('reads the words of the plain text in the Word file of %s', (name) => {
    expect(wordsOf(readFileSync(join(read, `${name}.txt`), 'utf8'))).toEqual(plainWords(name));
  });
});
