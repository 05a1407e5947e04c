import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMentionFinder } from '../../../server/src/core/knowledge/mentions';
import { createRoleTable } from '../../../server/src/core/knowledge/roles';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { knowledge } from '../../lib/knowledge';

const { skills, categories } = knowledge.skills;
const table = createSkillTable(skills, categories);
const roles = createRoleTable(knowledge.roles);

/** The sheets were written by somebody who had not seen the code they test. */
function sheet<T>(name: string): readonly T[] {
  const text = readFileSync(new URL(`../../fixtures/skills-sheets/${name}.yaml`, import.meta.url), 'utf8');
  return parse(text);
}

test('of 60 things people type, at least 57 have the wanted skill among the first three', () => {
  const queries = sheet<{ query: string | number; wanted: string }>('queries');
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const missed = queries.flatMap(({ query, wanted }) => {
    const found = table.search(String(query), { limit: 3 }).map(({ skill }) => skill.name);
    return found.includes(wanted) ? [] : [`${query}: wanted ${wanted}, found ${found.join(', ')}`];
  });
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(3);
});

describe('titles as real ads write them', () => {
  const titles = sheet<{ title: string; role: string; level?: string }>('titles');
  test('there are 40', () => expect(titles.length).toBeGreaterThanOrEqual(40));
  test.each(titles)('$title', ({ title, role, level }) => {
    const match = roles.match(title);
    expect(match?.role.id).toBe(role);
    if (level) expect(match?.level).toBe(level);
  });
});

describe('mentions of skills in sentences', () => {
  const sentences = sheet<{ text: string; traps?: readonly string[] }>('sentences').map(
    ({ text, traps = [] }) => ({
      ...unmark(text),
      traps,
    }),
  );
  const finder = createMentionFinder(table, knowledge);
  const results = sentences.map(({ text, wanted }) => {
    const found = finder.find(text).map(({ skill, start, end }) => `${start}-${end} ${skill.name}`);
    return {
      text,
      hits: found.filter((mention) => wanted.includes(mention)),
      wrong: found.filter((mention) => !wanted.includes(mention)),
      missed: wanted.filter((mention) => !found.includes(mention)),
    };
  });
  const count = (key: 'hits' | 'wrong' | 'missed') =>
    results.reduce((sum, result) => sum + result[key].length, 0);
  const report = (key: 'wrong' | 'missed') =>
    results
      .flatMap((result) => (result[key].length > 0 ? [`${result[key].join(', ')} in: ${result.text}`] : []))
      .join('\n');

  test('half of the 150 sentences are traps', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(sentences.filter(({ traps }) => traps.length > 0).length).toBeGreaterThanOrEqual(75);
  });

  test('precision is at least 0.97', () => {
    expect(count('hits') / (count('hits') + count('wrong')), report('wrong')).toBeGreaterThanOrEqual(0.97);
  });

  test('recall is at least 0.93', () => {
    expect(count('hits') / (count('hits') + count('missed')), report('missed')).toBeGreaterThanOrEqual(0.93);
  });
});

/** `[[text|Canonical name]]` or `[[Canonical name]]` → the plain text, and what is to be found where. */
function unmark(marked: string): { text: string; wanted: string[] } {
  const wanted: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)) {
    text += marked.slice(at, match.index);
    const [whole, words = '', name = words] = match;
    wanted.push(`${text.length}-${text.length + words.length} ${name}`);
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), wanted };
}
