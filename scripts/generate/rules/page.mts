import type { RuleExample, RuleFile, RuleFolder } from './read.mts';

/** The page of one rule or code, as Markdown. */
export function rulePage(rule: RuleFile, folder: RuleFolder): string {
  const { id, title, summary, why, fix, noFix, source, bad, good, faqs } = rule;
  const parts = [
    `<!-- Made from server/data/${folder}/${id}.yaml by scripts/generate/rules.mts. -->`,
    `# ${title}`,
    `Code: \`${id}\` · ${severityWords[rule.severity]} · ${categoryTitles[rule.category] ?? rule.category}`,
    summary.trim(),
    `**Why it matters.** ${why.trim()}${source ? ` ([source](${source}))` : ''}`,
    fix ? `**Fix.** ${fix.trim()}` : `**No fix.** ${noFix?.trim()}`,
    '## Instead of this',
    ...bad.map(example),
    '## Write this',
    ...good.map(example),
    '## Questions',
    ...faqs.map(question),
    `[All rules and codes](${folder === 'rules' ? 'README.md' : '../rules/README.md'})`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The list of all rules and codes, each with a link to its page. */
export function indexPage(rules: readonly RuleFile[], codes: readonly RuleFile[]): string {
  const categories = [...new Set(rules.map(({ category }) => category))];
  return `${[
    '<!-- Made from server/data/rules and server/data/codes by scripts/generate/rules.mts. -->',
    '# Rules and codes',
    `Everything that JobSpec reports carries a code. The codes of the format say that a file cannot be read as a
job description; the rules say how it could serve candidates better. Codes never change their meaning.

An error has to be put right, a warning should be. An info is worth a look, and a hint is a suggestion.`,
    '## Rules',
    ...categories.flatMap((category) => [
      `### ${categoryTitles[category] ?? category}`,
      table(
        rules.filter((rule) => rule.category === category),
        '',
      ),
    ]),
    '## Codes of the format',
    table(codes, '../codes/'),
  ].join('\n\n')}\n`;
}

function table(rules: readonly RuleFile[], folder: string): string {
  const rows = rules.map(
    ({ id, severity, summary, fix }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${summary.trim()} | ${fix ? 'yes' : 'no'} |`,
  );
  return ['| Code | Severity | When it appears | Fix |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function example({ text, note }: RuleExample): string {
  const block = `\`\`\`yaml\n${text.replace(/\n$/, '')}\n\`\`\``;
  return note ? `${note.trim()}\n\n${block}` : block;
}

function question({ question: asked, answer, source }: RuleFile['faqs'][number]): string {
  return `**${asked}** ${answer.trim()}${source ? ` ([source](${source}))` : ''}`;
}

const severityWords: Readonly<Record<RuleFile['severity'], string>> = {
  error: 'an error',
  warning: 'a warning',
  info: 'an info',
  hint: 'a hint',
  off: 'off unless switched on',
};

const categoryTitles: Readonly<Record<string, string>> = {
  yaml: 'YAML',
  format: 'Format',
  structure: 'Structure',
  language: 'Language',
  requirements: 'Requirements',
  skills: 'Skills',
  pay: 'Pay and law',
  publishing: 'Publishing',
  contradictions: 'Contradictions',
};
