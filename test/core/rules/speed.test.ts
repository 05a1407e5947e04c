import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { createAnalyst, createRuleInput, rules, runRules } from '../../../server/src/core/rules';
import { ruleKnowledge } from './support';

const example = readFileSync(
  new URL('../../../examples/senior-back-end-developer.jobspec.yaml', import.meta.url),
  'utf8',
);

/** Milliseconds that all rules take for a text; of the analyst's, what it knows of texts it has seen before. */
function timeOf(text: string, analyse = createAnalyst(ruleKnowledge)): number {
  const document = parse(text);
  const [spec] = document.specs;
  if (!spec) throw new Error('There is a spec in every document.');
  const started = performance.now();
  const merged = { root: spec.root, sourceOf: () => ({ uri: '', document }), problems: [] };
  const knowledge = { ...ruleKnowledge, analyse };
  const input = createRuleInput({ document, spec, merged, complete: true, today: '2026-11-22' }, knowledge);
  runRules(rules, input, ruleKnowledge);
  return performance.now() - started;
}

const best = (text: string, runs: number) => Math.min(...Array.from({ length: runs }, () => timeOf(text)));

test('all rules on an example of 170 lines take a few milliseconds, once its texts are known', () => {
  const analyse = createAnalyst(ruleKnowledge);
  expect(Math.min(...Array.from({ length: 80 }, () => timeOf(example, analyse)))).toBeLessThan(5);
});

describe('the time grows with the text, whatever it holds', () => {
  const specOf = (words: string, length: number) => {
    const text = words.repeat(Math.ceil(length / words.length)).slice(0, length);
    return `title: A\nsummary: B\nresponsibilities:\n  - |\n    ${text}\nqualifications:\n  - |\n    ${text}\nskills: [Teamwork]\n`;
  };

  test.each([
    ['digits', '1'],
    ['spaces behind a number', `9${' '.repeat(9999)}`],
    ['years', '10 years of '],
    ['ranges', '1-2-'],
    ['plus signs', '5+ '],
    ['skills', 'Docker, Kubernetes and '],
    ['years and skills', '30 years of Docker, Go and Kubernetes '],
    ['a sentence that is an example', 'such as Docker '],
    ['words that connect', '30 years of of of in in with the the a an and '],
    ['terms', 'a rockstar in a young team, he or she must lift 50 lbs '],
    ['quoted terms', 'x rockstar “rockstar” ninja '],
    ['terms that look at the whole spec', 'drivers license and '],
    ['verbs', 'bend, stoop, kneel and crouch or '],
    ['words that begin a phrase', 'the ideal the our recent able to '],
    ['capitals', 'WE ARE HIRING NOW '],
    ['letters', 'A B C D '],
    ['quotation marks', '“'],
    ['coded words', 'competitive co-operative '],
    ['one long word', 'ae'],
    ['exclamation marks', '!?'],
    ['amounts', '$90,000 to $110,000 a year '],
    ['amounts without an end', '$1,111,'],
    ['groups of figures', '1.111 - '],
    ['questions about pay', 'please state your current salary history '],
    ['citizens', 'only US citizens or green card holders '],
    ['dates', 'apply by March 3 and 4 April '],
    ['kinds of work', 'this is a fully remote part-time role, 30 hours a week '],
    ['places', 'The role is based in Aa Bb Cc Dd '],
    ['lists of grounds', 'regardless of a, b, c '],
    ['lines to fill in', '_'],
    ['numbers to fill in', 'XXX,'],
    ['brackets', '[company {{name <Your '],
    ['full stops', '. A'],
    ['degrees', "bachelor's or master's of science "],
    ['limits', 'no more than five years of total total '],
    ['emphasis', '**Docker** _30 years_ '],
  ])('%s', (_, words) => {
    const [small, large] = [best(specOf(words, 10_000), 3), best(specOf(words, 100_000), 4)];
    expect(large).toBeLessThan(35 * small + 50);
  });
});
