import { indexPage, rulePage } from './rules/page.mts';
import { readRules, ruleIds } from './rules/read.mts';
import type { Step } from './step.mts';

const INDEX = 'docs/rules/README.md';

/** Writes the page of each rule and code, and the list of all. `test/repo/rules.test.ts` names files left out. */
export const step: Step = {
  name: 'rules',
  outputs: [
    INDEX,
    ...ruleIds('rules').map((id) => `docs/rules/${id}.md`),
    ...ruleIds('codes').map((id) => `docs/codes/${id}.md`),
  ],
  async generate() {
    const [rules, codes] = await Promise.all([readRules('rules'), readRules('codes')]);
    for (const problem of [...rules.problems, ...codes.problems]) console.warn(`rules: ${problem}`);
    return {
      [INDEX]: indexPage(rules.files, codes.files),
      ...Object.fromEntries(rules.files.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, 'rules')])),
      ...Object.fromEntries(codes.files.map((code) => [`docs/codes/${code.id}.md`, rulePage(code, 'codes')])),
    };
  },
};
