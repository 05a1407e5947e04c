import { expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { findSkills } from '../../../server/src/core/lookUps';
import { contextOf, houseOf, service } from '../config/support';

/** Category and year of a skill, as the catalog has them today. */
function known(name: string): string {
  const [found] = findSkills(name, 1, service.known());
  const { since } = found?.skill ?? {};
  return [found?.category?.title ?? '', ...(since ? [`since ${since}`] : [])].join(' · ');
}

/** The text with each hint in angle brackets where it is shown. */
function hinted(
  text: string,
  house?: ReturnType<typeof houseOf>,
  lines?: [from: number, to: number],
): string {
  const document = parse(text);
  const [from, to] = lines ?? [0, document.lines.lineCount];
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const hints = service.inlayHints(document, range, contextOf('spec', house));
  return hints.reduceRight((result, { position, label }) => {
    const at = document.lines.offsetAt(position);
    return `${result.slice(0, at)}<${String(label)}>${result.slice(at)}`;
  }, text);
}

test.each([
  ['skills:\n  - PostgreSQL # ours\n', 'skills:\n  - PostgreSQL<Databases · since 1996> # ours\n'],
  [
    "skills: ['Docker', {name: Git, years: 2}]\n",
    `skills: ['Docker'<${known('Docker')}>, {name: Git<${known('Git')}>, years: 2}]\n`,
  ],
  [
    'skills:\r\n  preferred:\r\n    - name: Java 21\r\n',
    `skills:\r\n  preferred:\r\n    - name: Java 21<${known('Java')}>\r\n`,
  ],
  [
    'skills:\n  - |\n    Teamwork\n\n  - Flurbing\n',
    `skills:\n  - |\n    Teamwork<${known('Teamwork')}>\n\n  - Flurbing\n`,
  ],
  ['skills: [PostgreSQL\n', 'skills: [PostgreSQL<Databases · since 1996>\n'],
  ['summary: We use Docker.\n', 'summary: We use Docker.\n'],
  ['', ''],
])('%j', (text, expected) => {
  expect(hinted(text)).toBe(expected);
});

test('only the part of the file that is shown is answered', () => {
  const text = 'skills:\n  - Git\n  - Docker\n  - Java\n';
  expect(hinted(text, undefined, [2, 2])).toBe(text);
  expect(hinted(text, undefined, [2, 3])).toContain(`  - Git\n  - Docker<${known('Docker')}>\n  - Java\n`);
});

test('skills of the house are known as well', () => {
  const house = houseOf('skills:\n  catalogs: [./skills.yaml]\n', {
    'skills.yaml': 'skills:\n  - { name: Zorbit, category: database, since: 2019 }\n',
  });
  expect(hinted('skills: [Zorbit]\n', house)).toBe('skills: [Zorbit<Databases · since 2019>]\n');
  expect(hinted('skills: [Zorbit]\n')).toBe('skills: [Zorbit]\n');
});
