import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMentionFinder, type MentionOptions } from '../../../server/src/core/knowledge/mentions';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { knowledge } from '../../lib/knowledge';

const { skills, categories } = knowledge.skills;
const table = createSkillTable(skills, categories);
const finder = createMentionFinder(table, knowledge);

describe.each(['sentences', 'ads'])('skills in %s', (file) => {
  describe.each(Object.entries(readFixture(file)))('%s', (_, sentences) => {
    it.each(sentences)('%s', (marked) => {
      expect(mark(plain(marked), marked)).toBe(marked);
    });
  });
});

describe('the fixtures', () => {
  it('are half traps', () => {
    const { meant = [], traps = [] } = readFixture('sentences');
    expect(meant.length + traps.length).toBeGreaterThanOrEqual(120);
    expect(traps.length).toBeGreaterThanOrEqual(meant.length / 2);
    expect(traps.filter((sentence) => sentence.includes('[['))).toEqual([]);
  });
});

describe('a mention', () => {
  it.each([
    ['**Go** and `Rust`', ['Go', 'Rust']],
    ['~~jQuery~~ and _React_ and __Vue.js__', ['jQuery', 'React', 'Vue.js']],
    ['[Docker](https://docs.docker.com/compose/ "Compose") basics', ['Docker']],
    ['![Python logo](python.png) TypeScript', ['Python', 'TypeScript']],
    ['Google\nCloud\nPlatform', ['Google\nCloud\nPlatform']],
    ['Machine\n\nlearning', []],
    ['SQL. Server', ['SQL']],
    ["Kubernetes's and Docker’s pods", ['Kubernetes', 'Docker']],
    ['👩‍💻 Python 🐍 Django', ['Python', 'Django']],
    ['C, C++ and C#', ['C', 'C++', 'C#']],
    ['C++20, .NET 8, F#', ['C++', '.NET 8', 'F#']],
    ['AWS/GCP', ['AWS', 'GCP']],
    ['TCP/IP and CI / CD', ['TCP/IP', 'CI / CD']],
    ['java-script', ['java-script']],
    ['Java, JavaScript', ['Java', 'JavaScript']],
    ['<b>Docker</b> and <a href="https://python.org">Ruby</a>', ['Docker', 'Ruby']],
    ['', []],
    ['   \n ', []],
  ])('%j', (text, shown) => {
    expect(slices(text)).toEqual(shown);
  });

  it.each([
    'https://example.com/python/docker?sql=1#java',
    'mail java@example.com or docker.python@sql.org',
    'www.python.org/java',
    'github.com/docker/compose',
    'main.py, Docker.md and src/java/App.java',
    '~/go/src and /usr/bin/python/3',
    'C:\\Python\\Docker',
    'my_sql_table and sql_query',
    '[the page](docs/Docker.md)',
  ])('is not in %j', (text) => {
    expect(slices(text)).toEqual([]);
  });

  it('lies in the text, in order, without overlap', () => {
    const text = readFixture('ads').software?.map(plain).join('\n\n') ?? '';
    const mentions = finder.find(text);
    expect(mentions.length).toBeGreaterThan(20);
    for (const [at, { start, end }] of mentions.entries()) {
      expect(start).toBeGreaterThanOrEqual(mentions[at - 1]?.end ?? 0);
      expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
    }
  });

  it('is the skill itself, found by name, alias, and plural', () => {
    for (const text of ['Kubernetes', 'k8s', 'Service level agreement', 'SLAs']) {
      const [mention] = finder.find(text);
      expect(mention?.skill).toBe(table.find(text.replace(/s$/, '')) ?? table.find(text));
    }
  });

  it('of an ambiguous word needs less where the spec lists the skill', () => {
    const text = 'The team lives and breathes Swift every day.';
    expect(slices(text)).toEqual([]);
    expect(slices(text, { listed: new Set(['Swift']) })).toEqual(['Swift']);
    const trap = 'Our sales are growing.';
    expect(slices(trap, { listed: new Set(['Sales']) })).toEqual([]);
  });

  it('of every plain name is found in a sentence that asks for it', () => {
    const missed = skills
      .filter(({ ambiguous, name }) => !ambiguous && !/[()!:]| - /.test(name))
      .filter(
        ({ name }) => finder.find(`Strong experience with ${name} is required.`)[0]?.skill.name !== name,
      )
      .map(({ name }) => name);
    expect(missed).toEqual([]);
  });
});

function readFixture(name: string): Record<string, string[]> {
  return parse(readFileSync(join(import.meta.dirname, `../../fixtures/mentions-own/${name}.yaml`), 'utf8'));
}

function slices(text: string, options?: MentionOptions): string[] {
  return finder.find(text, options).map(({ start, end }) => text.slice(start, end));
}

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
