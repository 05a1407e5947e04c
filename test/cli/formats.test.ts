import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { expectGolden } from './golden';
import { folderWith, jobspec } from './jobspec';
import { sarifProblems } from './sarif';
import { broken, valid, wrong } from './specs';
import { readXml, type XmlNode } from './xml';

/** With two places for one finding, and with each severity that the rules at hand have. */
const several = valid
  .replace('title: Senior', 'title: A\ntitle: Senior')
  .replace(/skills:\n(?: {2}.*\n)+/, 'skills: [Python, Frobnication, k8s, Python]\n');

const files = {
  'jobs/a.jobspec.yaml': valid,
  'jobs/b.jobspec.yaml': wrong,
  'jobs/c d, ü: 100% 👩‍💻.jobspec.yaml': several,
  'jobs/e.jobspec.yml': broken,
};

async function lint(format: string, cwd: string, ...paths: string[]): Promise<string> {
  const { out, error } = await jobspec(['lint', ...paths, '--format', format], { cwd });
  expect(error).toBe('');
  return out
    .replaceAll(manifest.version, '<version>')
    .replaceAll(pathToFileURL(cwd).href, 'file:///<folder>');
}

/** Texts that break what is careless. */
const hostile = [
  '<script>&amp;"\'</failure>]]>',
  '\u0000\u0001\u001b[2J\u007f\ufffe\uffff',
  '%0A::error file=x::y\r\n::warning::z',
  'a:b,c%25%',
  '\ud83d lone \udc69',
  '\u2028\u2029\u202e👩‍💻',
];

/** Each text as the key of a map, since messages name the keys that nobody knows. */
const hostileFiles = Object.fromEntries(
  hostile.map((text, at) => [`${at}.jobspec.yaml`, `${valid}${JSON.stringify(text)}: 1\n`]),
);

describe('github', () => {
  test('annotations for the lines, errors first', async () => {
    expectGolden('lint.github.txt', await lint('github', folderWith(files), '.'));
  });

  test('paths are those of the repository, wherever it is called', async () => {
    const cwd = folderWith({ ...files, '.git/HEAD': '' });
    expect(await lint('github', `${cwd}/jobs`, 'b.jobspec.yaml')).toContain(
      '::error file=jobs/b.jobspec.yaml,',
    );
  });

  test('no text can end its line or start a command', async () => {
    const cwd = folderWith(hostileFiles);
    const lines = (await lint('github', cwd, '.')).trimEnd().split('\n');
    expect(lines).toHaveLength(hostile.length + 1);
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^::error file=\d\.jobspec\.yaml,line=\d+,(?:\w+=[^:,\r\n]+,?)+::[^\r\n]+$/);
  });
});

describe('sarif', () => {
  test('a log that follows the schema, with rules, fingerprints and related places', async () => {
    const out = await lint('sarif', folderWith(files), '.');
    expect(
      sarifProblems(JSON.parse(out.replace('<folder>', 'folder').replace('<version>', '1.2.3'))),
    ).toEqual([]);
    expectGolden(
      'lint.sarif.json',
      out.replace(/("help": \{\n +"text": ).*\n( +"markdown": ).*/g, '$1"…",\n$2"…"'),
    );
  });

  test('each rule is explained by its page', async () => {
    const {
      runs,
    }: { runs: { tool: { driver: { rules: { id: string; help: { markdown: string } }[] } } }[] } = JSON.parse(
      await lint('sarif', folderWith(files), '.'),
    );
    const rules = runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toContain('skill-alias');
    for (const { id, help } of rules) expect(help.markdown).toContain(`Code: \`${id}\``);
  });

  test('the schema sees what is wrong', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
    expect(
      sarifProblems({
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'hint' }] }],
      }),
    ).not.toEqual([]);
  });

  test('whatever the texts, and where nothing is wrong', async () => {
    for (const each of [hostileFiles, { 'a.jobspec.yaml': valid }]) {
      const log: unknown = JSON.parse(
        (await lint('sarif', folderWith(each), '.'))
          .replace('<folder>', 'folder')
          .replace('<version>', '1.2.3'),
      );
      expect(sarifProblems(log)).toEqual([]);
    }
  });

  test('a fingerprint stays when lines move, and is not shared', async () => {
    const prints = async (text: string) => {
      const out = await lint('sarif', folderWith({ 'a.jobspec.yaml': text }), '.');
      const { runs }: { runs: { results: { partialFingerprints: Record<string, string> }[] }[] } =
        JSON.parse(out);
      return (
        runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['jobspecFinding/v1']) ?? []
      );
    };
    const before = await prints(several);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThan(3);
    expect(await prints(several.replaceAll('\n', '\r\n').replace('title', '# moved\r\n\r\ntitle'))).toEqual(
      before,
    );
  });
});

describe.each([
  ['junit', 'testsuites'],
  ['checkstyle', 'checkstyle'],
])('%s', (format, rootName) => {
  test('what it says', async () => {
    const out = await lint(format, folderWith(files), '.');
    expect(readXml(out).name).toBe(rootName);
    expectGolden(`lint.${format}.xml`, out);
  });

  test('is well-formed whatever the texts, and keeps those that XML can write', async () => {
    const out = await lint(format, folderWith(hostileFiles), '.');
    const messages = attributesOf(readXml(out), 'message').join('\n');
    expect(messages).toContain(hostile[0]);
    expect(messages).toContain(hostile[5]);
  });

  test('is well-formed where nothing is wrong', async () => {
    expect(readXml(await lint(format, folderWith({ 'a.jobspec.yaml': valid }), '.')).name).toBe(rootName);
  });
});

function attributesOf(node: XmlNode, name: string): string[] {
  const own = node.attributes[name];
  return [
    ...(own === undefined ? [] : [own]),
    ...node.children.flatMap((child) => attributesOf(child, name)),
  ];
}
