import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../../server/src/core/knowledge/mentions';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { knowledge } from '../../lib/knowledge';

const { skills, categories } = knowledge.skills;
const finder = createMentionFinder(createSkillTable(skills, categories), knowledge);

/** The budget is 3 ms on an idle machine; this leaves room for a busy one, so it finds only coarse slowness. */
const limit = 15;

describe('the speed of recognition', () => {
  it('takes no more than some milliseconds for 700 words', () => {
    const fixture = join(import.meta.dirname, '../../fixtures/mentions-own/ads.yaml');
    const text = readFileSync(fixture, 'utf8')
      .replace(/[[\]#]/g, '')
      .split(/\s+/)
      .slice(0, 700)
      .join(' ');
    for (let round = 0; round < 30; round++) finder.find(text);
    expect(fastest(10, () => finder.find(text))).toBeLessThan(limit);
  });

  // A bound on the total: these take up to a third of a second when each step of a scan is bounded.
  it.each([
    'a',
    'a.',
    'a/',
    'a@',
    '/',
    '~/',
    '://',
    ':\\',
    'www.',
    '<a',
    '[x](',
    '](',
    '**',
    'Go ',
    'Go, ',
    'Go and ',
    'C++',
    'R&D ',
    'English, ',
    'strong ',
    'communication and ',
    'machine learning ',
    'with sales, ',
    '\n- ',
    '😀',
  ])('ends soon for 100 kB of %j', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    expect(fastest(1, () => finder.find(text))).toBeLessThan(3000);
  });
});

/** Milliseconds that the fastest of some rounds takes. */
function fastest(rounds: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
