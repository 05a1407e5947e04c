import { rulePage } from './page.mts';
import type { RuleFile, RuleFolder } from './read.mts';

/** The module with which the command line explains rules without reading files. */
export const rulePagesDeclarations = `// Made by scripts/generate/rules.mts.
import type { RulePage } from '../src/cli/rulePages';

/** All rules, then all codes of the format, both by id. */
export const pages: readonly RulePage[];
`;

export function rulePagesModule(rules: readonly RuleFile[], codes: readonly RuleFile[]): string {
  const pages = [...rules.map((rule) => entry(rule, 'rules')), ...codes.map((code) => entry(code, 'codes'))];
  return `//! Made from server/data by scripts/generate/rules.mts.\nexport const pages = ${JSON.stringify(pages)};\n`;
}

function entry(rule: RuleFile, folder: RuleFolder): Record<string, string> {
  const { id, category, severity, title, summary, why, fix, noFix, source } = rule;
  const optional = { fix, noFix, source };
  const given = Object.entries(optional).flatMap(([key, value]) => (value ? [[key, value.trim()]] : []));
  return {
    id,
    kind: folder === 'rules' ? 'rule' : 'code',
    category,
    severity,
    title,
    summary: summary.trim(),
    why: why.trim(),
    ...Object.fromEntries(given),
    page: `docs/${folder}/${id}.md`,
    text: withoutFrame(rulePage(rule, folder)),
  };
}

/** Without the remark that opens the page and the link that closes it. */
function withoutFrame(page: string): string {
  return page.replace(/^<!--.*?-->\n\n/, '').replace(/\n\[[^\]]*\]\([^)]*\)\n$/, '');
}
