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

function page({ categories, severities, repeats, empty, sections }: ScoreWeights): string {
  const listed = (key: 'kinds' | 'rules'): string[] =>
    categories
      .filter((each) => each[key].length > 0)
      .map((each) => `| ${each.title} | ${codes(each[key])} |`);
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
    '## What a missing section takes away',
    `A section that is missing takes away what it is worth, whichever rule says so. Several rules may speak of the
same section; it counts once. Where the severity takes away more, that counts.`,
    [
      '| Missing | Points |',
      '| --- | --- |',
      ...Object.entries(sections).map(([name, points]) => `| ${wholes[name] ?? `\`${name}\``} | ${points} |`),
    ].join('\n'),
    `A text that only shows what belongs there, an empty list, and a value of the wrong kind are nearly as bad
(${codes(empty)}).
In a section that is worth more than one such finding, all of them together take away one point less than the
section is worth: a form to fill in is a first step.`,
    '## How the weights came about',
    `They are our own judgment, and no study stands behind the single figures. What decides whether somebody can
apply at all weighs most: what the person will do, what they need for it, the pay, the place, and how to apply.
What makes a good posting better, such as questions with answers, weighs least.`,
    `We then held them against files. A title and nothing else has to stay below 40 points, a new file with nothing
filled in below 60, and each of the [examples](../examples) has to reach 90. Of 47 job ads of many trades, half have 90 or
more, and those with words that keep people away have 60 to 80.`,
    '## Which category a rule counts against',
    ['| Category | Kinds of rules |', '| --- | --- |', ...listed('kinds')].join('\n'),
    'Some rules count against another category than their kind:',
    ['| Category | Rules |', '| --- | --- |', ...listed('rules')].join('\n'),
    '## What has no score',
    `A file that cannot be read to its end, a fragment, and a file of another tool have no score: there is nothing
whole to judge.`,
    '[All rules and codes](rules/README.md)',
  ].join('\n\n')}\n`;
}

/** What has no key of its own. */
const wholes: Readonly<Record<string, string>> = {
  short: 'words, so that the whole posting has fewer than [posting-length](rules/posting-length.md) asks for',
  tiny: 'words, so that it has fewer than half of those',
};

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
