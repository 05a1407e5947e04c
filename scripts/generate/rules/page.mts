import { sourceWord } from '../../../server/src/core/knowledge/sources.ts';
import type { RuleExample, RuleFile, RuleFolder, RuleOption } from './read.mts';

/** The page of one rule or code, as Markdown. */
export function rulePage(rule: RuleFile, folder: RuleFolder): string {
  const { id, title, summary, why, fix, noFix, source, bad, good, faqs } = rule;
  const parts = [
    `<!-- Made from server/data/${folder}/${id}.yaml by scripts/generate/rules.mts. -->`,
    `# ${title}`,
    `Code: \`${id}\` · ${severityWords[rule.severity]} · ${categoryTitles[rule.category] ?? rule.category}`,
    summary.trim(),
    `**Why it matters.** ${why.trim()}${source ? ` ([${sourceWord(source)}](${source}))` : ''}`,
    fix ? `**Fix.** ${fix.trim()}` : `**No fix.** ${noFix?.trim()}`,
    ...settings(rule),
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
  const categories = Object.keys(categoryTitles).filter((name) =>
    rules.some(({ category }) => category === name),
  );
  return `${[
    '<!-- Made from server/data/rules and server/data/codes by scripts/generate/rules.mts. -->',
    '# Rules and codes',
    `Everything that JobSpec reports carries a code. The codes of the format say that a file cannot be read as a
job description; the rules say how it could serve candidates better. Codes never change their meaning.

An error has to be put right, a warning should be. Information (\`info\`) is worth a look,
and a hint is a suggestion.`,
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

function example({ text, note, config }: RuleExample): string {
  const house = config ? `With these house rules:\n\n${yaml(config)}` : undefined;
  return [note?.trim(), house, yaml(text)].filter((part) => part !== undefined).join('\n\n');
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.replace(/\n$/, '')}\n\`\`\``;
}

/** What a house can set, and what profiles change. */
function settings({ id, profiles = {}, options = [] }: RuleFile): string[] {
  const lines = Object.entries(profiles).map(
    ([profile, severity]) =>
      `- With the [profile](../config.md) \`${profile}\` it is ${severity === 'off' ? 'off' : severityWords[severity]}.`,
  );
  const parts = lines.length > 0 ? [lines.join('\n')] : [];
  if (options.length === 0) return parts;
  const rows = options.map(
    (option) => `| \`${option.name}\` | ${usually(option)} | ${option.description.trim()} |`,
  );
  const first = options[0];
  const sample = `rules:\n  ${id}: { ${first?.name}: ${first ? plain(first.default) : ''} }`;
  return [
    '## Options',
    ['| Option | Usually | What it does |', '| --- | --- | --- |', ...rows].join('\n'),
    `In [\`jobspec.config.yaml\`](../config.md):\n\n${yaml(sample)}`,
    ...parts,
  ];
}

function usually({ default: usual }: RuleOption): string {
  return `\`${plain(usual)}\``;
}

function plain(value: RuleOption['default']): string {
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
}

function question({ question: asked, answer, source }: RuleFile['faqs'][number]): string {
  return `**${asked}** ${answer.trim()}${source ? ` ([${sourceWord(source)}](${source}))` : ''}`;
}

const severityWords: Readonly<Record<RuleFile['severity'], string>> = {
  error: 'an error',
  warning: 'a warning',
  info: 'information (`info`)',
  hint: 'a hint',
  off: 'off unless switched on',
};

/** In the order of `jobspec rules`; `test/cli/rules.test.ts` compares them. */
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
  silencers: 'Silencers',
};
