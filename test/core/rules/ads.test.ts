import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tell } from './support';

const folder = join(import.meta.dirname, '../../fixtures/ads');
const suffix = '.jobspec.yaml';
const ads = readdirSync(folder).filter((name) => name.endsWith(suffix));
const judgments = readFileSync(join(folder, 'judgments.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** What the lint says of the ads that a reader is meant to see: `warning gendered-language bartender: Waitress`. */
const told = ads.flatMap((name) =>
  tell(readFileSync(join(folder, name), 'utf8'))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, code, flagged }) => `${severity} ${code} ${name.slice(0, -suffix.length)}: ${flagged}`),
);

const judged = judgments.map((line) => {
  const [verdict = '', severity = ''] = line.split(' ', 2);
  return { verdict, severity, finding: line.slice(verdict.length + 1) };
});

/** The share of right ones. What can be argued about counts as wrong for warnings, and as half for the others. */
function precision(severity: string, arguable: number): number {
  const those = judged.filter((each) => each.severity === severity);
  const share = new Map([
    ['right', 1],
    ['arguable', arguable],
  ]);
  const sum = those.reduce((total, { verdict }) => total + (share.get(verdict) ?? 0), 0);
  return sum / those.length;
}

describe('ads of many trades', () => {
  test('there are enough of them', () => {
    expect(ads.length).toBeGreaterThanOrEqual(40);
  });

  test('each finding has been judged, and what was judged right is still found', () => {
    expect([...told].sort()).toEqual(judged.map(({ finding }) => finding).sort());
  });

  test('judgments are right, arguable or wrong', () => {
    expect(judged.filter(({ verdict }) => !/^(?:right|arguable|wrong)$/.test(verdict))).toEqual([]);
  });

  test('19 of 20 warnings are right', () => {
    expect(precision('warning', 0)).toBeGreaterThanOrEqual(0.95);
  });

  test('9 of 10 informations are right', () => {
    expect(precision('info', 0.5)).toBeGreaterThanOrEqual(0.9);
  });
});
