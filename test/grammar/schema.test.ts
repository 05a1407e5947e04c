import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenize } from './lib/tokenize.ts';

/** A place in the format: the keys that lead there (`[]` for an item), and the words allowed there. */
interface Place {
  readonly path: readonly string[];
  readonly words: readonly string[];
  readonly prose: boolean;
}

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../schemas/jobspec.schema.json', import.meta.url), 'utf8'),
);
const places = placesIn(schema, []);

describe('the grammar knows the format', () => {
  it('finds the keys of the schema', () => {
    expect(places.map(name)).toEqual(
      expect.arrayContaining([
        'title',
        'skills',
        'skills.[].level',
        'faqs.[].answer',
        'location.places.[].country',
      ]),
    );
  });

  it.each(places.map((place) => [name(place), place] as const))('%s', async (_, place) => {
    const key = place.path.at(-1) ?? '';
    const scope = place.path.length === 1 ? 'entity.name.tag.section' : 'meta.object-literal.key';
    expect(await scopeAtEnd(place, key, ' x'), 'the key').toBe(scope);
    expect(await scopeAtEnd(place, `${key}X`, ' x'), 'a key like it').toBe('meta.key.unknown');
    for (const word of place.words) {
      expect(await scopeAtEnd(place, key, ` ${word}`, word), word).toBe('constant.language.value');
      expect(await scopeAtEnd(place, key, ` ${word}x`, `${word}x`), `${word}x`).not.toBe(
        'constant.language.value',
      );
    }
    if (place.prose) expect(await scopeAtEnd(place, key, ' so *well*', 'well')).toBe('markup.italic');
  });
});

/** Writes the place as block YAML and tells the innermost scope of the token `text` on its last line. */
async function scopeAtEnd(place: Place, key: string, value: string, text = key): Promise<string | undefined> {
  const lines = await tokenize(`${blockYaml(place.path.slice(0, -1), key)}:${value}`);
  return lines.at(-1)?.tokens.find((token) => token.text.trim() === text)?.scopes[0];
}

function blockYaml(path: readonly string[], key: string): string {
  let indent = '';
  let text = '';
  for (const step of path) {
    text += step === '[]' ? `${indent}-\n` : `${indent}${step}:\n`;
    indent += '  ';
  }
  return `${text}${indent}${key}`;
}

function name(place: Place): string {
  return place.path.join('.');
}

function placesIn(node: unknown, path: readonly string[]): Place[] {
  const properties = branches(node).flatMap((branch) => entries(branch, 'properties'));
  const items = branches(node).map((branch) => field(branch, 'items'));
  return [
    ...properties
      .filter(([, value]) => value !== true)
      .flatMap(([key, value]) => [place([...path, key], value), ...placesIn(value, [...path, key])]),
    ...items.flatMap((item) => (item === undefined ? [] : placesIn(item, [...path, '[]']))),
  ];
}

function place(path: readonly string[], node: unknown): Place {
  const parts = branches(node);
  const words = parts.flatMap((part) => field(part, 'enum') ?? []);
  return {
    path,
    words: words.filter((word) => typeof word === 'string'),
    prose: parts.some((part) => field(part, 'x-prose') !== undefined),
  };
}

/** A schema with what it refers to and what its conditions add. */
function branches(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const reference = field(node, '$ref');
  const target =
    typeof reference === 'string'
      ? reference
          .split('/')
          .slice(1)
          .reduce<unknown>((at, step) => field(at, step), schema)
      : undefined;
  return [node, ...[target, field(node, 'then'), field(node, 'else')].flatMap(branches)];
}

function entries(node: unknown, key: string): [string, unknown][] {
  const value = field(node, key);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function field(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.getOwnPropertyDescriptor(node, key)?.value
    : undefined;
}
