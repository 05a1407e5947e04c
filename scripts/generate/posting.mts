import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { yamlReader } from './checkedYaml.mts';
import type { Step } from './step.mts';

const ROOT = join(import.meta.dirname, '../..');

/** Compiles the data of the renderer: labels by language, and what Google asks of a listing. */
export const step: Step = {
  name: 'posting',
  outputs: [
    'server/generated/google.json',
    'server/generated/labels.json',
    'server/generated/labelKeys.json',
    'docs/labels.md',
  ],
  async generate() {
    const files = await readdir(join(ROOT, 'server/data/labels'));
    const languages = files.map((name) => name.replace(/\.yaml$/, '')).sort();
    const labels = await Promise.all(languages.map((language) => readData(`labels/${language}`, 'labels')));
    const english = labels[languages.indexOf('en')];
    return {
      'docs/labels.md': labelsPage(languages, english),
      'server/generated/google.json': JSON.stringify(await readData('google/job-posting', 'google')),
      'server/generated/labels.json': JSON.stringify(
        Object.fromEntries(languages.map((language, at) => [language, labels[at]])),
      ),
      'server/generated/labelKeys.json': JSON.stringify(await readLabelKeys()),
    };
  },
};

/** The names of the labels without their words: 1 for a text, a map for a group. */
export async function readLabelKeys(): Promise<unknown> {
  return keysOf(await readData('labels/en', 'labels'));
}

function labelsPage(languages: readonly string[], english: unknown): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const rows = labelRows(english, []).map(([name, words]) => `| \`${name}\` | ${words} |`);
  return `<!-- Made from server/data/labels by scripts/generate/posting.mts. -->

# Labels

The words on a posting that its author did not write, such as headings, are in the language of the job description:
${languages.map((language) => names.of(language)).join(', ')}.
A posting in another language gets the English ones. Amounts, dates, countries and time zones are written as that language writes them.

A house can use its own words. In \`jobspec.config.yaml\`, name the language and the labels that differ:

\`\`\`yaml
labels:
  en:
    required: Must have
    sections:
      responsibilities: What you will do
      qualifications: What you bring
\`\`\`

Words for \`en\` hold for all kinds of English; those for \`en-GB\` hold for British postings alone and win there.
A language that is not listed above starts from the English labels, so a house can add it.
Places in braces are filled in: keep them. A label or a language that does not exist is reported, with the one that was most likely meant.

| label | English |
| --- | --- |
${rows.join('\n')}
`;
}

/** Counted words have all plurals. */
function keysOf(labels: unknown): unknown {
  if (typeof labels !== 'object' || labels === null) return 1;
  if ('other' in labels && 'one' in labels) return Object.fromEntries(plurals.map((name) => [name, 1]));
  const isLabel = ([key]: [string, unknown]): boolean => key !== 'labels' && key !== 'language';
  return Object.fromEntries(
    Object.entries(labels)
      .filter(isLabel)
      .map(([key, inner]) => [key, keysOf(inner)]),
  );
}

const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Each label with its path, such as \`sections.apply\`. */
function labelRows(labels: unknown, path: readonly string[]): [name: string, words: string][] {
  if (typeof labels === 'string') return [[path.join('.'), labels.replaceAll('|', '\\|')]];
  if (typeof labels !== 'object' || labels === null) return [];
  return Object.entries(labels).flatMap(([key, inner]) =>
    path.length === 0 && key === 'language' ? [] : labelRows(inner, [...path, key]),
  );
}

/**
 * A file of `server/data`, by its path without the ending.
 * @throws {Error} where it does not follow its schema: the renderer cannot do without.
 */
async function readData(path: string, schemaName: string): Promise<unknown> {
  const read = await yamlReader<object>(ROOT, schemaName);
  const { content, problem } = await read(`${path}.yaml`);
  if (content) return content;
  throw new Error(`server/data/${path}.yaml: ${problem}`);
}
