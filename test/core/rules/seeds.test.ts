import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ruleHeads } from '../../../server/src/core/rules';
import { completedSpec } from '../../lib/ruleExamples';
import { sampled } from '../../lib/runs';
import { foundUnder } from './support';

/** A problem that was put into a text on purpose. */
interface Seed {
  readonly rule: string;
  /** A spec or a part of one; required keys that it leaves out are put in front of it. Or the words of one text. */
  readonly text: string;
  /** Where such words stand: in the summary if left out. */
  readonly key?: string;
  readonly language?: string;
  /** The source of each finding of the rule, in order. */
  readonly flags: readonly string[];
  /** House rules that hold for it. */
  readonly config?: string;
  /** True where the text is checked as it is. */
  readonly whole?: boolean;
}

const folder = join(import.meta.dirname, '../../fixtures/lint-seeds');
const seeds = readdirSync(folder).flatMap((file) => {
  const list: Seed[] = parseYaml(readFileSync(join(folder, file), 'utf8'));
  return list.map((seed, at) => ({ ...seed, label: `${file} ${at + 1} (${seed.rule})` }));
});

/** The seed as a part of a spec: words alone are written under their key. */
function partOf({ text, key = 'summary', language }: Seed): string {
  if (/^(?:#|[a-z]\w*:)/im.test(text)) return text;
  const value = JSON.stringify(text);
  const isList = key !== 'title' && key !== 'summary';
  return `${language ? `language: ${language}\n` : ''}${key}: ${isList ? `[${value}]` : value}`;
}

/** What the rule flags in the text of a seed. */
function flagged(seed: Seed, eol = '\n'): string[] {
  const { rule, text, config, whole } = seed;
  const source = (whole ? text : completedSpec(partOf(seed))).replaceAll('\n', eol);
  return foundUnder(source, config)
    .filter(({ code }) => code === rule)
    .map(({ span }) => source.slice(span.start, span.end).replaceAll(eol, '\n'));
}

describe('seeded problems', () => {
  test('are of rules that exist', () => {
    const ids = new Set(ruleHeads.map(({ id }) => id));
    expect(seeds.filter(({ rule }) => !ids.has(rule)).map(({ label }) => label)).toEqual([]);
  });

  test('are found at exactly their place: at least 95 in 100', () => {
    const problems = seeds.flatMap((seed) => {
      const found = flagged(seed);
      // One that is found where none was put misses the mark as well.
      const extra = found.slice(seed.flags.length).map((place) => `${seed.label}: also “${place}”`);
      return [
        ...seed.flags.map((place, at) =>
          found[at] === place ? undefined : `${seed.label}: “${place}”, but “${found[at]}”`,
        ),
        ...extra,
      ];
    });
    const missed = problems.filter((problem) => problem !== undefined);
    expect(problems.length).toBeGreaterThan(80);
    expect(1 - missed.length / problems.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('are found in the same places where lines end as on Windows', () => {
    for (const seed of sampled(seeds)) expect(flagged(seed, '\r\n'), seed.label).toEqual(flagged(seed));
  });
});
