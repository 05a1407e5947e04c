import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configuration, pressEnter } from './lib/enter.ts';

describe('Enter', () => {
  it.each([
    ['after an item begins the next one', '  - Python|', '  - Python\n  - |'],
    ['after an item in the first column, too', '- Python|', '- Python\n- |'],
    ['in the middle of an item makes two', '  - Write tests |and docs', '  - Write tests \n  - |and docs'],
    ['after an item with a comment', '  - C# # a language|', '  - C# # a language\n  - |'],
    ['after an item that holds an address', '  - https://example.com|', '  - https://example.com\n  - |'],
    ['after a quoted item', '  - "say: this"|', '  - "say: this"\n  - |'],
    ['after a map in braces', '  - { name: Go }|', '  - { name: Go }\n  - |'],
    ['inside quotes only breaks the line', '  - "say |this"', '  - "say \n  |this"'],
    ['on an empty item leaves the list', '  - |', '  - \n|'],
    ['on an empty nested item goes back one level', '      - |', '      - \n    |'],
    ['after the first key of an item aligns with it', '  - question: Why?|', '  - question: Why?\n    |'],
    ['after an item begun with a block scalar', '  - answer: >-|', '  - answer: >-\n      |'],
    ['after an item that is a block scalar', '  - >-|', '  - >-\n    |'],
    ['after a list key of an item', '  - items:|', '  - items:\n      - |'],
    ['after a list key begins the list', 'skills:|', 'skills:\n  - |'],
    ['after a nested list key begins the list', '  required:|', '  required:\n    - |'],
    ['after a list key with a comment', 'faqs: # four|', 'faqs: # four\n  - |'],
    ['after another key indents', 'organization:|', 'organization:\n  |'],
    ['after a block scalar header indents', 'summary: >-|', 'summary: >-\n  |'],
    ['after a value keeps the indentation', '    level: expert|', '    level: expert\n    |'],
    ['in prose keeps the indentation', '  You build it, and|', '  You build it, and\n  |'],
    ['in a comment keeps the indentation', '  # skills:|', '  # skills:\n  |'],
  ])('%s', (_, before, after) => {
    expect(pressEnter(before)).toBe(after);
  });

  it('begins a list after each key of the schema that holds one, and after no other', () => {
    const lists = new Map(keysWithTypes());
    expect([...lists].filter(([, isList]) => isList).length).toBeGreaterThan(8);
    for (const [key, isList] of lists) {
      expect(pressEnter(`${key}:|`), key).toBe(isList ? `${key}:\n  - |` : `${key}:\n  |`);
    }
  });
});

describe('a word', () => {
  const { pattern, flags } = configuration.wordPattern;

  it.each([
    'C++',
    'C#',
    'F#',
    'Node.js',
    '.NET',
    'CI/CD',
    'front-end',
    "don't",
    'don’t',
    'R&D',
    'Łódź',
    'k8s',
    '字',
  ])('%s is one', (word) => {
    expect(`(${word}), "${word}": ${word}.`.match(new RegExp(pattern, `${flags}g`))).toEqual([
      word,
      word,
      word,
    ]);
  });

  it.each([
    ['end. Start', ['end', 'Start']],
    ['**bold**', ['bold']],
    ['a: b', ['a', 'b']],
    ['"q"', ['q']],
  ])('%s is made of words', (text, words) => {
    expect(text.match(new RegExp(pattern, `${flags}g`))).toEqual(words);
  });
});

describe('folding', () => {
  it('knows region comments', () => {
    const { start, end } = configuration.folding.markers;
    expect(new RegExp(start).test('  # region The team')).toBe(true);
    expect(new RegExp(end).test('  # endregion')).toBe(true);
    expect(new RegExp(start).test('# endregion')).toBe(false);
    expect(new RegExp(start).test('# regional office')).toBe(false);
  });
});

/** Every key of the schema, and whether its value is a list or mainly one (a list, or a map of lists). */
function keysWithTypes(): [string, boolean][] {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../../schemas/jobspec.schema.json', import.meta.url), 'utf8'),
  );
  const found: [string, boolean][] = [];
  visit(schema);
  return found;

  function visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties') for (const [key, property] of Object.entries(value)) add(key, property);
      visit(value);
    }
  }

  function add(key: string, property: unknown): void {
    if (typeof property !== 'object' || property === null || !('type' in property)) return;
    const types = [property.type].flat();
    found.push([key, types.includes('array') && !types.includes('string')]);
  }
}
