import { join } from 'node:path';
import type { ScoreWeights } from '../../server/src/core/knowledge/scoreWeights.ts';
import { yamlReader } from './checkedYaml.mts';
import type { Step } from './step.mts';

const ROOT = join(import.meta.dirname, '../..');

/** Writes the page that explains the weights of the score. */
export const step: Step = {
  name: 'score',
  outputs: ['docs/score.md'],
  async generate() {
    return { 'docs/score.md': page(await readWeights()) };
  },
};

export async function readWeights(): Promise<ScoreWeights> {
  const read = await yamlReader<ScoreWeights>(ROOT, 'score');
  const { content, problem } = await read('score/weights.yaml');
  if (content) return content;
  throw new Error(`server/data/score/weights.yaml: ${problem}`);
}

function page({ categories, severities, repeats, kinds, rules }: ScoreWeights): string {
  const title = (id: string): string => categories.find((each) => each.id === id)?.title ?? id;
  const listed = (map: Readonly<Record<string, string>>): string[] =>
    categories.flatMap(({ id }) => {
      const own = Object.keys(map).filter((key) => map[key] === id);
      return own.length > 0 ? [`| ${title(id)} | ${own.map((key) => `\`${key}\``).join(', ')} |`] : [];
    });
  return `${[
    '<!-- Made from server/data/score/weights.yaml by scripts/generate/score.mts. -->',
    '# The score',
    `A posting starts at 100. Each finding takes points away. The list of deductions names each with its rule, its
points and its line, and what is left is exactly the score.`,
    '## Categories',
    [
      '| Category | Points | What it stands for |',
      '| --- | --- | --- |',
      ...categories.map((each) => `| ${each.title} | ${each.most} | ${each.description} |`),
    ].join('\n'),
    `A category can lose no more than its points, and one rule no more than ${repeats} times the points of a
finding, however often it speaks.`,
    '## What a finding takes away',
    [
      '| Severity | Points |',
      '| --- | --- |',
      ...Object.entries(severities).map(
        ([severity, points]) => `| ${severity === 'info' ? 'information (`info`)' : severity} | ${points} |`,
      ),
    ].join('\n'),
    `The severity is the one that holds for the file: a rule that your
[house rules](config.md) switch off takes nothing away.`,
    '## Which category a rule counts against',
    ['| Category | Kinds of rules |', '| --- | --- |', ...listed(kinds)].join('\n'),
    'Some rules count against another category than their kind:',
    ['| Category | Rules |', '| --- | --- |', ...listed(rules)].join('\n'),
    '## What has no score',
    `A file that cannot be read to its end, a fragment, and a file of another tool have no score: there is nothing
whole to judge.`,
    '[All rules and codes](rules/README.md)',
  ].join('\n\n')}\n`;
}
