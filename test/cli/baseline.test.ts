import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectGolden } from './golden';
import { folderWith, jobspec } from './jobspec';
import { write } from './repository';
import { slips, valid, wrong } from './specs';

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jobspec.yaml'))
    .map((name) => join(folder, name));

const record = ['lint', '.', '--write-baseline', 'known/baseline.json'];
const compare = ['lint', '.', '--baseline', 'known/baseline.json'];

async function recorded(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = folderWith({ 'known/README.md': '', ...files });
  const { code, error } = await jobspec(record, { cwd });
  expect([code, error]).toEqual([0, '']);
  return cwd;
}

const baselineIn = (cwd: string) => readFileSync(join(cwd, 'known/baseline.json'), 'utf8');

describe('a list of known findings', () => {
  test('is sorted, readable, and the same every time', async () => {
    const cwd = await recorded({
      'b.jobspec.yaml': wrong,
      'a/ü.jobspec.yaml': wrong,
      'ok.jobspec.yaml': valid,
    });
    expectGolden('baseline.json', baselineIn(cwd));
    const before = baselineIn(cwd);
    expect(await jobspec(record, { cwd })).toEqual({
      code: 0,
      out: 'Wrote 4 errors in 2 files to known/baseline.json.\n',
      error: '',
    });
    expect(baselineIn(cwd)).toBe(before);
  });

  test('leaves out what it holds, wherever the lines move', async () => {
    const cwd = await recorded({ 'a.jobspec.yaml': wrong });
    const quiet = { code: 0, out: 'No new findings in 1 file. Left out as known: 2 errors.\n', error: '' };
    expect(await jobspec(compare, { cwd })).toEqual(quiet);
    write(cwd, { 'a.jobspec.yaml': `# moved\r\n\r\n${wrong.replaceAll('\n', '\r\n')}` });
    expect(await jobspec(compare, { cwd })).toEqual(quiet);
    expect((await jobspec(['lint', 'a.jobspec.yaml', ...compare.slice(2)], { cwd })).code).toBe(0);
    expect(
      (
        await jobspec(['lint', '../a.jobspec.yaml', '--baseline', 'baseline.json'], {
          cwd: join(cwd, 'known'),
        })
      ).code,
    ).toBe(0);
  });

  test('counts hints apart from what asks for more', async () => {
    const hinted = slips.replace('- Python', '- Whittling of spoons');
    const cwd = folderWith({ 'known/README.md': '', 'a.jobspec.yaml': hinted });
    const { out: before } = await jobspec(['lint', '.'], { cwd });
    const counts = before
      .split('\n')
      .at(-2)
      ?.replace(/ in 1 file\.$/, '');
    expect(counts).toBe('2 findings (1 error, 1 info) and 1 hint');
    expect((await jobspec(record, { cwd })).out).toBe(`Wrote ${counts} in 1 file to known/baseline.json.\n`);
    expect((await jobspec(compare, { cwd })).out).toBe(
      `No new findings in 1 file. Left out as known: ${counts}.\n`,
    );
  });

  test('lets through what is new, also one more of what it holds', async () => {
    const cwd = await recorded({ 'a.jobspec.yaml': wrong });
    write(cwd, {
      'a.jobspec.yaml': wrong.replace('employment:', 'ours: 1\nemployment:'),
      'b.jobspec.yaml': wrong,
    });
    const { code, out } = await jobspec([...compare, '--format', 'json'], { cwd });
    const { summary, gone }: { summary: unknown; gone: unknown } = JSON.parse(out);
    expect([code, summary, gone]).toEqual([
      1,
      { files: 2, error: 3, warning: 0, info: 0, hint: 0, known: 2 },
      [],
    ]);
  });

  test('tells what no longer occurs, in files that were checked and in those that are gone', async () => {
    const cwd = await recorded({ 'a.jobspec.yaml': wrong, 'b.jobspec.yaml': wrong, 'c.jobspec.yaml': wrong });
    write(cwd, { 'a.jobspec.yaml': wrong.replace('senoir', 'senior') });
    rmSync(join(cwd, 'c.jobspec.yaml'));
    const { code, out, error } = await jobspec(['lint', 'a.jobspec.yaml', ...compare.slice(2)], { cwd });
    expect([code, out]).toEqual([0, 'No new findings in 1 file. Left out as known: 1 error.\n']);
    expect(error).toBe(
      [
        'jobspec: No longer found, but still in known/baseline.json; --write-baseline takes it out:',
        '  a.jobspec.yaml: invalid-value on “senoir”',
        '  c.jobspec.yaml: invalid-value on “senoir”',
        '  c.jobspec.yaml: unknown-key on “ours”',
        '',
      ].join('\n'),
    );
    const json = await jobspec(['lint', 'a.jobspec.yaml', '--format', 'json', ...compare.slice(2)], { cwd });
    expect(JSON.parse(json.out)).toMatchObject({
      gone: [{ path: 'a.jobspec.yaml', code: 'invalid-value', text: 'senoir', count: 1 }, {}, {}],
    });
  });

  test('written for a part of the files, keeps what it says about the others', async () => {
    const cwd = await recorded({ 'a.jobspec.yaml': wrong, 'b.jobspec.yaml': wrong, 'c.jobspec.yaml': wrong });
    rmSync(join(cwd, 'c.jobspec.yaml'));
    write(cwd, { 'a.jobspec.yaml': valid });
    await jobspec(['lint', 'a.jobspec.yaml', '--write-baseline', 'known/baseline.json'], { cwd });
    const { findings }: { findings: object } = JSON.parse(baselineIn(cwd));
    expect(Object.keys(findings)).toEqual(['../b.jobspec.yaml']);
  });

  test('tells what is missing apart', async () => {
    const cwd = await recorded({ 'a.jobspec.yaml': valid.replace(/^skills:\n(?: {2}.*\n)+/m, '') });
    write(cwd, { 'a.jobspec.yaml': valid.replace(/^summary: [\s\S]*?(?=^\w)/m, '') });
    const { code, out } = await jobspec(compare, { cwd });
    expect([code, out.split('\n')[0]]).toEqual([1, expect.stringContaining('missing')]);
  });

  const bare = valid.replace(/^(?:employment|benefits|faqs|compensation):\n(?: {2}.*\n)+/gm, '');
  const retitled = bare.replace(/^title: .*/m, 'title: Data Engineer');

  test('knows what is missing by its keys, whatever the title says, and where less is missing', async () => {
    expect(retitled).not.toBe(bare);
    const cwd = await recorded({ 'a.jobspec.yaml': bare });
    const { findings }: { findings: Record<string, { code: string; text: string }[]> } = JSON.parse(
      baselineIn(cwd),
    );
    const texts = new Map(findings['../a.jobspec.yaml']?.map(({ code, text }) => [code, text]));
    expect(texts.get('pay-missing') ?? texts.get('pay-transparency')).toBe('compensation');
    expect(texts.get('section-missing')).toBe('employment, benefits, faqs');
    write(cwd, { 'a.jobspec.yaml': retitled });
    expect((await jobspec(compare, { cwd })).out).toMatch(/^No new findings/);
    const better = retitled.replace('hiringProcess:', 'benefits:\n  - 30 days of vacation\nhiringProcess:');
    write(cwd, { 'a.jobspec.yaml': better });
    const { out, error } = await jobspec(compare, { cwd });
    expect(out).toMatch(/^No new findings/);
    expect(error).not.toContain('section-missing');
    await jobspec(record, { cwd });
    write(cwd, { 'a.jobspec.yaml': retitled });
    expect((await jobspec(compare, { cwd })).out).toContain('section-missing');
  });

  test('still reads those lists in which the title stood in front of what is missing', async () => {
    const cwd = await recorded({ 'a.jobspec.yaml': bare });
    const title = /^title: (.*)/m.exec(bare)?.[1] ?? '';
    const earlier = baselineIn(cwd).replace(
      /"text": "(compensation|employment, benefits, faqs)"/g,
      (_, keys: string) => `"text": "${title} (${keys})"`,
    );
    expect(earlier).not.toBe(baselineIn(cwd));
    write(cwd, { 'known/baseline.json': earlier, 'a.jobspec.yaml': retitled });
    const { out, error } = await jobspec(compare, { cwd });
    expect([out.split(' in ')[0], error]).toEqual(['No new findings', '']);
  });

  test('knows what stands on the title for want of a better place, whatever the title says', async () => {
    const paths = filesIn('test/fixtures/ads');
    // Each ad as it is, and without what findings stand on where it is there.
    const ads = paths.flatMap((path) => {
      const text = readFileSync(path, 'utf8').replace(/^title: .*/m, 'title: Wibble');
      const bare = text
        .replace(/^(?:summary|skills|location|education|posting):.*\n(?:(?: .*)?\n)*/gm, '')
        .concat('posting: { status: open }\neducation: { orEquivalentExperience: true }\n');
      return [text, `${bare}team: We are ambitious, competitive, confident, outspoken and independent.\n`];
    });
    const files = Object.fromEntries(ads.map((text, at) => [`${at}.jobspec.yaml`, text]));
    const cwd = await recorded({ 'jobspec.config.yaml': 'profile: strict\n', ...files });
    const { findings }: { findings: Record<string, { code: string; text: string }[]> } = JSON.parse(
      baselineIn(cwd),
    );
    const all = Object.values(findings).flat();
    expect(new Set(all.map(({ code }) => code))).toContain('gender-balance');
    expect(new Set(all.map(({ code }) => code))).toContain('google-job-posting');
    expect(all.filter(({ text }) => text === 'Wibble').map(({ code }) => code)).toEqual([]);
    expect(
      all.filter(({ code, text }) => code === 'google-job-posting' && !/^\w+(?:\.\w+)?$/.test(text)),
    ).toEqual([]);
  });

  test('is not written where a part of the answer is missing', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': wrong, 'b.jobspec.yaml': '\0' });
    const { code, out } = await jobspec(['lint', '.', '--write-baseline', 'b.json'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect((await jobspec(['lint', 'a.jobspec.yaml', '--baseline', 'b.json'], { cwd })).code).toBe(2);
  });

  test.each([
    ['', 'is no baseline'],
    ['{', 'is no baseline'],
    ['[]', 'is no baseline'],
    ['{"version":2,"findings":{}}', 'is no baseline'],
    ['{"version":1,"findings":[]}', 'is no baseline'],
    ['{"version":1,"findings":{"a":1}}', 'is no baseline'],
    ['{"version":1,"findings":{"a":[{"code":"x"}]}}', 'is no baseline'],
    ['\uFFFD\0', 'is not UTF-8 text'],
  ])('that is %j is refused', async (text, message) => {
    const cwd = folderWith({ 'a.jobspec.yaml': wrong, 'known/baseline.json': text });
    for (const args of [compare, record]) {
      const { code, out, error } = await jobspec(args, { cwd });
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain(message);
      expect(error.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(baselineIn(cwd)).toBe(text);
  });
});

test.each([
  [['.', '--baseline', 'a', '--write-baseline', 'b'], 'Use either --baseline or --write-baseline, not both.'],
  [
    ['.', '--since', 'main', '--write-baseline', 'b'],
    '--write-baseline records everything, so it does not go with --since.',
  ],
  [['-', '--write-baseline', 'b'], '--write-baseline is about files, not about -.'],
  [['.', '--baseline', 'none.json'], 'none.json” does not exist'],
])('jobspec lint %j is refused', async (args, message) => {
  const { code, out, error } = await jobspec(['lint', ...args], {
    cwd: folderWith({ 'a.jobspec.yaml': wrong }),
  });
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(message);
});
