import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
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
