import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMentionFinder } from '../../../server/src/core/knowledge/mentions';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { knowledge } from '../../lib/knowledge';

const { skills, categories } = knowledge.skills;
const finder = createMentionFinder(createSkillTable(skills, categories));

interface Sentences {
  readonly meant: readonly string[];
  readonly traps: readonly string[];
}

const folder = join(import.meta.dirname, '../../fixtures/mentions-own');
const sentences: Sentences = parse(readFileSync(join(folder, 'sentences.yaml'), 'utf8'));

describe('mentions of skills', () => {
  it.each([...sentences.meant, ...sentences.traps])('%s', (marked) => {
    expect(mark(plain(marked), marked)).toBe(marked);
  });
});

/** The sentence without marks. */
function plain(marked: string): string {
  return marked.replace(/\[\[((?:(?!\[\[)[^|])*?)(?:\|[^\]]*)?\]\]/g, '$1');
}

/** The sentence with what the finder found marked the way the fixture marks it. */
function mark(text: string, marked: string): string {
  let result = '';
  let at = 0;
  for (const { skill, start, end } of finder.find(text)) {
    const shown = text.slice(start, end);
    const named = shown.toLowerCase() === skill.name.toLowerCase() && !marked.includes(`[[${shown}|`);
    result += `${text.slice(at, start)}[[${shown}${named ? '' : `|${skill.name}`}]]`;
    at = end;
  }
  return result + text.slice(at);
}
