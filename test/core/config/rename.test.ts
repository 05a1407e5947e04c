import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, toValue } from '../../../server/src/core/document';
import { applyEdits } from '../../lib/edits';
import { runs } from '../../lib/runs';
import { houseOf, service } from './support';

const config = 'skills: { catalogs: [skills.yaml] }';

/** The text after the skill got a new name, as an editor would have it. */
function renamed(text: string, kind: 'spec' | 'catalog', catalog: string, from: string, to: string): string {
  const house = houseOf(config, { 'skills.yaml': catalog });
  const skill = service.identify(from, house);
  if (!skill) throw new Error(`There is no skill ${from}.`);
  const places = service
    .skillNames(parse(text), kind)
    .filter(({ name }) => service.identify(name, house)?.name === skill.name);
  return applyEdits(
    text,
    places.flatMap((place) => service.renameEdits(place, skill, to, house)),
  );
}

const plainOf = (text: string): unknown => {
  const { specs } = parse(text);
  expect(specs[0]?.problems).toEqual([]);
  return specs[0]?.root && toValue(specs[0].root);
};

const catalog = 'catalog: 1\nskills:\n  - name: Zorblax\n    aliases: [Zorb]\n';

/** Ways to write a list of skills, with `@` where the name stands. */
const styles = [
  'skills: [@, Go] # a comment\n',
  'skills:\n  - @ # a comment\n  - Go\n',
  "skills: ['@']\n",
  'skills:\n- "@"\n',
  'skills: [{ name: @, years: 2 }]\n',
  'skills:\n  required:\n    - name: @\n      years: 2\n  preferred: [Zorb]\n',
  'skills:\n  - >-\n    @\n  - Go\n',
  'skills:\n  - |\n    @\n\n  - Go\n',
  'skills:\r\n  - @\r\n  - 🦀\r\n',
];

const newName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'true',
      '12',
      "Bob's",
      'a: b',
      '# x',
      '- y',
      '"quoted"',
      '[a]',
      'C#',
      '~',
      'ends:',
      '@x',
      '日本語',
    ),
  )
  .map((name) => name.trim())
  .filter(
    (name) =>
      name !== '' && service.refuseName({ place: anyPlace(), skill: ours }, name, house()) === undefined,
  );

function anyPlace() {
  const [place] = service.skillNames(parse('skills: [Zorblax]\n'), 'spec');
  if (!place) throw new Error('There is no place.');
  return place;
}

const house = () => houseOf(config, { 'skills.yaml': catalog });
const ours = service.identify('Zorblax', house());

describe('after a rename', () => {
  test.each(styles)('%j reads as the same text with the new name', (style) => {
    const text = style.replace('@', 'Zorblax');
    fc.assert(
      fc.property(newName, (name) => {
        const result = renamed(text, 'spec', catalog, 'Zorblax', name);
        const expected = JSON.stringify(plainOf(text)).replace(/"Zorblax(?:\\n)?"/, () =>
          JSON.stringify(name),
        );
        expect(JSON.stringify(plainOf(result))).toBe(expected);
        expect(result.includes('# a comment')).toBe(text.includes('# a comment'));
      }),
      { numRuns: runs(60) },
    );
  });

  test.each<[name: string, before: string, after: string]>([
    ['an entry', '  - name: Zorblax\n', '  - name: Florb\n'],
    [
      'an entry for a built-in skill',
      '  - description: Ours.\n    name: Java # the language\n    since: 1995\n',
      '  - description: Ours.\n    name: Florb # the language\n    renames: Java\n    since: 1995\n',
    ],
    [
      'one between brackets',
      '  - { name: Java, since: 1995 }\n',
      '  - { name: Florb, renames: Java, since: 1995 }\n',
    ],
    [
      'one with another name already',
      '  - name: Florp\n    renames: Java\n',
      '  - name: Florb\n    renames: Java\n',
    ],
    [
      'mentions in other entries',
      '  - name: Zorblax\n  - { name: Y, broader: Zorblax, related: [zorblax, Go] }\n',
      '  - name: Florb\n  - { name: Y, broader: Florb, related: [Florb, Go] }\n',
    ],
  ])('%s stays what it was', (_, before, after) => {
    const text = `catalog: 1\nskills:\n${before}`;
    const from = /Zorblax|Florp|Java/.exec(before)?.[0] ?? '';
    const result = renamed(text, 'catalog', text, from, 'Florb');
    expect(result).toBe(`catalog: 1\nskills:\n${after}`);
    const again = houseOf(config, { 'skills.yaml': result });
    expect(service.identify('Florb', again)?.origin).toBeDefined();
    if (before.includes('Java')) expect(service.identify('Java', again)?.name).toBe('Florb');
  });
});
