import { sourceWord } from '../../server/src/core/knowledge/sources.ts';
import { readTerms, type TermFile, type TermGroupFile } from './knowledge/terms.mts';
import type { Step } from './step.mts';

const OUTPUT = 'docs/terms.md';

/** Writes the page of all words that rules report, with their sources. */
export const step: Step = {
  name: 'terms',
  outputs: [OUTPUT],
  async generate() {
    const { files } = await readTerms();
    return { [OUTPUT]: page(files) };
  },
};

function page(files: readonly TermFile[]): string {
  const rules = [...new Set(files.map(({ rule }) => rule))].sort();
  return `${[
    '<!-- Made from server/data/terms by scripts/generate/terms.mts. -->',
    '# Words',
    `The words that the rules about language report, with what to write instead and where the advice comes from. A
slash stands between words of which one is enough, and what stands in parentheses may be missing; \`#\` is a number.
Sentences that say no to a word, quote it, or welcome people are left alone.

Where a country is named, its law or official guidance is about these words, as of the date beside it. That is
information about the source, and no advice about law. Messages are in English whatever the language of the job
description; the words they quote and suggest are in its language.`,
    ...rules.flatMap((rule) => section(rule, files)),
  ].join('\n\n')}\n`;
}

function section(rule: string, files: readonly TermFile[]): string[] {
  const own = files.filter((file) => file.rule === rule);
  return [
    `## \`${rule}\``,
    `[About this rule](rules/${rule}.md)`,
    ...own.flatMap((file) => [
      `### ${file.title}`,
      ...(file.groups ?? []).map((group) => groupText(group, file)),
      ...(file.stems ? [stems(file)] : []),
    ]),
  ];
}

function groupText(group: TermGroupFile, file: TermFile): string {
  const { phrases, why, write, fine = [], source = file.source, jurisdictions, asOf } = group;
  const rows = Object.entries(phrases).map(
    ([phrase, words]) => `| ${readable(phrase)} | ${words.join(', ') || '–'} |`,
  );
  const facts = [
    `Why: ${why}.`,
    ...(write ? [`Instead: ${write}.`] : []),
    ...(fine.length > 0 ? [`Fine in: ${fine.map(readable).join('; ')}.`] : []),
    ...(jurisdictions ? [`Places: ${jurisdictions.join(', ')} (as of ${asOf}).`] : []),
    source ? `[${capitalized(sourceWord(source))}](${source})` : 'Source: our own judgment.',
  ];
  return [['| Words | Write |', '| --- | --- |', ...rows].join('\n'), facts.join(' ')].join('\n\n');
}

function stems({ stems, source }: TermFile): string {
  const list = (words: Readonly<Record<string, readonly string[]>> = {}) =>
    Object.keys(words)
      .map((stem) => `${stem}-`)
      .join(', ');
  return `Masculine: ${list(stems?.masculine)}.\n\nFeminine: ${list(stems?.feminine)}.\n\n[Source](${source})`;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The notation of phrases as people read it. */
function readable(phrase: string): string {
  return phrase
    .replace(/[{}]/g, '')
    .replaceAll('|', '/')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/ ,/g, ',')
    .replace(/\*/g, '…')
    .trim();
}
