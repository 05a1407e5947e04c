import { rulePagesDeclarations, rulePagesModule } from './rules/module.mts';
import { indexPage, rulePage } from './rules/page.mts';
import { readRules, ruleIds } from './rules/read.mts';
import type { Step } from './step.mts';

const INDEX = 'docs/rules/README.md';
const MODULE = 'server/generated/rulePages';

/** Writes the page of each rule and code, the list of all, and a module with them. `test/repo/rules.test.ts` names files left out. */
export const step: Step = {
  name: 'rules',
  outputs: [
    INDEX,
    `${MODULE}.js`,
    `${MODULE}.d.ts`,
    ...ruleIds('rules').map((id) => `docs/rules/${id}.md`),
    ...ruleIds('codes').map((id) => `docs/codes/${id}.md`),
  ],
  async generate() {
    const [rules, codes] = await Promise.all([readRules('rules'), readRules('codes')]);
    for (const problem of [...rules.problems, ...codes.problems]) console.warn(`rules: ${problem}`);
    return {
      [INDEX]: indexPage(rules.files, codes.files),
      [`${MODULE}.js`]: rulePagesModule(rules.files, codes.files),
      [`${MODULE}.d.ts`]: rulePagesDeclarations,
      ...Object.fromEntries(rules.files.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, 'rules')])),
      ...Object.fromEntries(codes.files.map((code) => [`docs/codes/${code.id}.md`, rulePage(code, 'codes')])),
    };
  },
};
