import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { rules } from '../../../server/src/core/rules';
import { foundUnder } from './support';

const fixtures = join(import.meta.dirname, '../../fixtures');
const readFixture = (path: string): unknown => parseYaml(readFileSync(join(fixtures, path), 'utf8'));
export const languageRules = new Set(
  rules.filter(({ category }) => category === 'language').map(({ id }) => id),
);

export interface Seed {
  readonly rule: string;
  readonly text: string;
  readonly flags: readonly string[];
  readonly key?: string;
  readonly language?: string;
  readonly config?: string;
}

export const seeds = readFixture('lint-seeds/language.yaml') as readonly Seed[];
export const clean = readFixture('lint-clean/language.yaml') as readonly { trade: string; text: string }[];

/** How a text can be written in YAML; each gives the lines behind the key. */
export const styles = {
  plain: (text: string) => ` ${text}`,
  single: (text: string) => ` '${text.replaceAll("'", "''")}'`,
  double: (text: string) => ` ${JSON.stringify(text)}`,
  literal: (text: string) => ` |\n    ${text}`,
  folded: (text: string) => ` >-\n    ${text.replaceAll(' ', '\n    ')}`,
  emoji: (text: string) => ` "👩‍💻 Łódź. ${JSON.stringify(text).slice(1)}`,
};

export const inTurn = Object.entries(styles).map(
  ([name, style], turn) => [name, style, turn] satisfies [string, unknown, number],
);

/** A whole spec that holds the text under a key. */
export function specWith(
  text: string,
  { key = 'summary', language = 'en' }: Partial<Seed> = {},
  style = styles.double,
) {
  const values: Record<string, string> = {
    title: ' Role in an example',
    summary: ' You do work that matters to others.',
    responsibilities: ' [You do the work.]',
    qualifications: ' [You have done such work before.]',
    skills: ' [Teamwork]',
  };
  values[key] =
    key === 'title' || key === 'summary' ? style(text) : `\n  -${style(text).replaceAll('\n', '\n  ')}`;
  const lines = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return [`language: ${language}`, ...lines, ''].join('\n');
}

export function flagged(source: string, rule: string, config?: string): string[] {
  return foundUnder(source, config)
    .filter(({ code }) => code === rule)
    .map(({ span }) => source.slice(span.start, span.end).replaceAll("''", "'").replace(/\s+/g, ' '));
}

export const isPlain = (text: string) => /^\w[^:#]*$/.test(text);
