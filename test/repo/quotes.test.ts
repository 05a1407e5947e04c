import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url).pathname;

/** Under these keys of the data stands YAML, or a part of it. */
const examples: ReadonlySet<string> = new Set(['text', 'flags']);

/** The keys of the schemas under which people read words. */
const words: ReadonlySet<string> = new Set([
  ...['title', 'description', 'markdownDescription', 'question', 'answer'],
]);

/** The texts with quotation marks as a typewriter has them; what is written as code keeps its own. */
function straight(
  value: unknown,
  isWords: (key: string) => boolean,
  key: string,
  told: string[] = [],
): string[] {
  if (typeof value === 'string') {
    if (isWords(key) && value.replace(/```[\s\S]*?```|`[^`]*`/g, '').includes('"')) told.push(value);
  } else if (Array.isArray(value)) {
    for (const each of value) straight(each, isWords, key, told);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) straight(each, isWords, name, told);
  }
  return told;
}

test('what people read has the quotation marks of print, in the data', () => {
  const files = globSync('server/data/**/*.yaml', { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const told = files.flatMap((file) =>
    straight(parse(readFileSync(root + file, 'utf8')), (key) => !examples.has(key), ''),
  );
  expect(told).toEqual([]);
});

test('and in the schemas', () => {
  const files = globSync('schemas/*.json', { cwd: root });
  expect(files.length).toBeGreaterThan(5);
  const told = files.flatMap((file) =>
    straight(JSON.parse(readFileSync(root + file, 'utf8')), (key) => words.has(key), ''),
  );
  expect(told).toEqual([]);
});

test('a straight mark would be found', () => {
  const isWords = (key: string): boolean => key === 'answer';
  expect(straight({ faqs: [{ answer: 'Say "yes".' }, { answer: 'Say `"yes"`.' }] }, isWords, '')).toEqual([
    'Say "yes".',
  ]);
});
