import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { snapshot } from './lib/snapshot.ts';
import { tokenize } from './lib/tokenize.ts';

const folder = new URL('../fixtures/grammar/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.jobspec.yaml'));

describe('the tokens of', () => {
  it.each(fixtures)('%s', async (name) => {
    const actual = await snapshot(read(name));
    const path = fileURLToPath(new URL(name.replace(/\.yaml$/, '.snap'), folder));
    if (process.env.UPDATE_FIXTURES === '1') {
      expect(process.env.CI, 'snapshots are never rewritten in CI').toBeUndefined();
      writeFileSync(path, actual);
    }
    expect(actual).toBe(readFileSync(path, 'utf8'));
  });

  it.each(fixtures)('%s do not depend on the ends of its lines', async (name) => {
    const text = read(name);
    expect(await tokenize(text.replaceAll('\n', '\r\n'))).toEqual(await tokenize(text));
  });

  it.each(fixtures)('%s start anew with each known key in the first column', async (name) => {
    const lines = read(name).split('\n');
    const whole = await tokenize(lines.join('\n'));
    const starts = whole.flatMap(({ tokens }, index) => (startsSection(tokens[0]) ? [index] : []));
    for (const start of starts) {
      const alone = await tokenize(lines.slice(start).join('\n'));
      expect(alone, `from line ${start + 1}`).toEqual(whole.slice(start));
    }
  });
});

describe('every key of', () => {
  const examples = new URL('../../examples/', import.meta.url);
  const names = readdirSync(examples, { recursive: true, encoding: 'utf8' });

  it.each(names.filter((name) => name.endsWith('.jobspec.yaml')))('examples/%s is known', async (name) => {
    const lines = await tokenize(readFileSync(new URL(name, examples), 'utf8'));
    const scopes = lines.flatMap(({ tokens }) => tokens.flatMap((token) => token.scopes));
    expect(scopes).toContain('entity.name.tag.section');
    expect(scopes).not.toContain('meta.key.unknown');
  });
});

function startsSection(
  token: { readonly start: number; readonly scopes: readonly string[] } | undefined,
): boolean {
  return token?.start === 0 && token.scopes[0] === 'entity.name.tag.section';
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
}
