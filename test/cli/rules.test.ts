import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRulePages } from '../../server/src/cli/rulePages';
import { documentCodes } from '../../server/src/core/schema/finding';
import { sampled } from '../lib/runs';
import { expectGolden } from './golden';
import { jobspec } from './jobspec';

const root = new URL('../../', import.meta.url);

describe('all rules', () => {
  test('are listed, each once, under a heading', async () => {
    const { code, out, error } = await jobspec(['rules']);
    expect([code, error]).toEqual([0, '']);
    const listed = [...out.matchAll(/^ {2}([a-z-]+) +(?:error|warning|info|hint|off)$/gm)].map(
      ([, id]) => id ?? '',
    );
    const data = ['rules', 'codes'].flatMap((folder) => readdirSync(new URL(`server/data/${folder}`, root)));
    expect(listed.toSorted()).toEqual(data.map((name) => name.replace('.yaml', '')).sort());
    for (const code of documentCodes) expect(listed).toContain(code);
  });

  test('are in the order of their list in docs', async () => {
    const page = readFileSync(new URL('docs/rules/README.md', root), 'utf8');
    const ofPage = [...page.matchAll(/^\| \[`([a-z-]+)`\]/gm)].map(([, id]) => id);
    const { out } = await jobspec(['rules']);
    const listed = [...out.matchAll(/^ {2}([a-z-]+) +(?:error|warning|info|hint|off)$/gm)].map(
      ([, id]) => id,
    );
    const rules = new Set((await readRulePages()).filter(({ kind }) => kind === 'rule').map(({ id }) => id));
    expect(listed.filter((id) => rules.has(id ?? ''))).toEqual(ofPage.filter((id) => rules.has(id ?? '')));
    expect(rules.size).toBeGreaterThan(30);
  });

  test('are there for programs, with their pages', async () => {
    const { out } = await jobspec(['rules', '--format', 'json']);
    const { rules }: { rules: { id: string; page: string; text: string }[] } = JSON.parse(out);
    expect(rules).toHaveLength((await readRulePages()).length);
    for (const { page, text } of rules) {
      const file = readFileSync(new URL(page, root), 'utf8');
      expect(file).toContain(text);
    }
  });
});

describe('one rule', () => {
  test('is explained', async () => {
    const { code, out, error } = await jobspec(['rules', 'Duplicate-Key'], { columns: 60 });
    expect([code, error]).toEqual([0, '']);
    expectGolden('rules.duplicate-key.txt', out);
    expect(out.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });

  test('of all there are, without marks of Markdown', async () => {
    for (const { id } of sampled(await readRulePages())) {
      const { out } = await jobspec(['rules', id]);
      expect(out, id).toContain('Questions');
      expect(out.replace(/^ {4}.*$/gm, ''), id).not.toMatch(/\*\*|```|\]\(/);
      expect(out, id).not.toMatch(/\.md:|^\||^ *-{3}/m);
    }
  });

  test('with options: each with what is usual, and no table', async () => {
    const { out } = await jobspec(['rules', 'gender-balance'], { columns: 80 });
    expectGolden('rules.gender-balance.txt', out);
  });

  test('is found with the name of the program in front', async () => {
    const plain = await jobspec(['rules', 'skill-alias']);
    expect(plain.code).toBe(0);
    expect(await jobspec(['rules', 'jobspec:skill-alias'])).toEqual(plain);
    expect(await jobspec(['rules', 'JobSpec:Skill-Alias', '--format', 'json'])).toEqual(
      await jobspec(['rules', 'skill-alias', '--format', 'json']),
    );
    expect((await jobspec(['rules', 'jobspec:alias'])).out).toContain('Similar: skill-alias');
  });

  test('that does not exist: similar ones are named', async () => {
    expect(await jobspec(['rules', 'alias'])).toEqual({
      code: 1,
      out: 'Unknown rule “alias”. Similar: skill-alias, unresolved-alias.\n',
      error: '',
    });
    expect((await jobspec(['rules', 'seciton-mising'])).out).toBe(
      'Unknown rule “seciton-mising”. Did you mean “section-missing”?\n',
    );
    expect((await jobspec(['rules', 'x\u001b'])).out).toBe('Unknown rule “x�”.\n');
    const { code, out } = await jobspec(['rules', 'xyz', '--format', 'json']);
    expect([code, JSON.parse(out)]).toEqual([1, { version: 1, rules: [] }]);
  });

  test.each<[readonly string[], string]>([
    [['a', 'b'], 'Name one rule, or none. Try: jobspec rules --help'],
    [['--format', 'xml'], '--format takes one of: pretty, json; not “xml”.'],
  ])('%j is refused', async (args, message) => {
    expect(await jobspec(['rules', ...args])).toEqual({ code: 2, out: '', error: `jobspec: ${message}\n` });
  });
});
