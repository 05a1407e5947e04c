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

/** Those of the data that are never names, phrases to look for, or lines for an author to type over. */
const sentences: ReadonlySet<string> = new Set([
  ...['description', 'summary', 'why', 'fix', 'noFix', 'question', 'answer', 'reason', 'note'],
]);

/** Between letters, and behind the s of many. */
const apostrophe = /\p{L}'\p{L}|s'(?=[\s,.;:])/u;

/** The texts with quotation marks as a typewriter has them; what is written as code keeps its own. */
function straight(
  value: unknown,
  isWords: (key: string) => boolean,
  key: string,
  mark = /"/,
  told: string[] = [],
): string[] {
  if (typeof value === 'string') {
    if (isWords(key) && mark.test(value.replace(/```[\s\S]*?```|`[^`]*`/g, ''))) told.push(value);
  } else if (Array.isArray(value)) {
    for (const each of value) straight(each, isWords, key, mark, told);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) straight(each, isWords, name, mark, told);
  }
  return told;
}

test('what people read has the quotation marks of print, in the data', () => {
  const files = globSync('server/data/**/*.yaml', { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const told = files.flatMap((file) => [
    ...straight(parse(readFileSync(root + file, 'utf8')), (key) => !examples.has(key), ''),
    ...straight(parse(readFileSync(root + file, 'utf8')), (key) => sentences.has(key), '', apostrophe),
  ]);
  expect(told).toEqual([]);
});

test('and in the schemas', () => {
  const files = globSync('schemas/*.json', { cwd: root });
  expect(files.length).toBeGreaterThan(5);
  const told = files.flatMap((file) =>
    [/"/, apostrophe].flatMap((mark) =>
      straight(JSON.parse(readFileSync(root + file, 'utf8')), (key) => words.has(key), '', mark),
    ),
  );
  expect(told).toEqual([]);
});

test('a straight mark would be found', () => {
  const isWords = (key: string): boolean => key === 'answer';
  expect(straight({ faqs: [{ answer: 'Say "yes".' }, { answer: 'Say `"yes"`.' }] }, isWords, '')).toEqual([
    'Say "yes".',
  ]);
  const own = { answer: "A company's `it's`, the makers' own, and the company’s." };
  expect(straight(own, isWords, '', apostrophe)).toEqual([own.answer]);
  expect(straight({ answer: "A ’, `it's`" }, isWords, '', apostrophe)).toEqual([]);
});
