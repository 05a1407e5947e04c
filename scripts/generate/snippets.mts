import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './step.mts';

const ROOT = join(import.meta.dirname, '../..');
const output = 'server/generated/snippetTexts.json';

/** Collects the texts of the snippets that only show what belongs there, for the rule about placeholders. */
export const step: Step = {
  name: 'snippets',
  outputs: [output],
  async generate() {
    return { [output]: JSON.stringify(await readSnippetTexts()) };
  },
};

export async function readSnippetTexts(): Promise<readonly string[]> {
  const snippets = await readFile(join(ROOT, 'snippets/jobspec.json'), 'utf8');
  const texts = sentencesIn(snippets).filter((text) => !fitAsTheyAre.has(text));
  return [...new Set(texts)].sort();
}

/** Sentences that are true of many jobs, so that whoever leaves one unchanged may mean it. */
export const fitAsTheyAre: ReadonlySet<string> = new Set([
  'A call of 30 minutes with the person who leads the team.',
  'An interview about work like the work in this job.',
  '30 minutes with the person who leads the team.',
  'One hour about work like the work in this job.',
  'We answer within a week, either way.',
  'Where you start in the range depends on your experience.',
  'Two days a week in the office, and no other travel.',
  'Send a CV. A cover letter is not needed.',
  'We welcome everyone who can do this job, and decide on skills and experience alone.',
  'Tell us what you need to take part in the process, and we will arrange it.',
]);

/** What snippets propose in whole sentences, or as the name of a thing; numbers and questions are none. */
export function sentencesIn(snippets: string): string[] {
  return [...snippets.matchAll(/\$\{\d+:([^{}"]+\.|Name of a [^{}"]+)\}/g)].map((match) => match[1] ?? '');
}
