import { join } from 'node:path';
import type { Law, LawGroup } from '../../server/src/core/knowledge/lawTypes.ts';
import { lawSourceWord } from '../../server/src/core/knowledge/sources.ts';
import { readKnowledge } from './knowledge/read.mts';
import type { Step } from './step.mts';

const OUTPUT = 'docs/laws.md';
const ROOT = join(import.meta.dirname, '../..');

/** Writes the page of all laws that the rules know, with their dates and sources. */
export const step: Step = {
  name: 'laws',
  outputs: [OUTPUT],
  async generate() {
    const { laws } = await readKnowledge(ROOT);
    return { [OUTPUT]: page(laws) };
  },
};

function page(groups: readonly LawGroup[]): string {
  return `${[
    '<!-- Made from server/data/laws by scripts/generate/laws.mts. -->',
    '# Laws about job postings',
    `What JobSpec knows of laws that ask something of a posting. The rules [\`pay-transparency\`](rules/pay-transparency.md)
and [\`ai-notice\`](rules/ai-notice.md) compare it with the places, the remote reach, the size of the employer and
today's date.

This is a reading of public sources on the day named with each table, not legal advice. Laws change: check the
source, or ask somebody who knows, before you rely on it. The tables are files in \`server/data/laws\`; a new law is
a new entry there. When they are older than six months, [\`law-data-review-due\`](rules/law-data-review-due.md) says so.`,
    ...groups.map(chapter),
  ].join('\n\n')}\n`;
}

function chapter({ title, laws }: LawGroup): string {
  return [
    `## ${title}`,
    `As of ${[...new Set(laws.map(({ checked }) => checked))].join(', ')}.`,
    [
      '| Place and law | Since | Employers | What it asks for |',
      '| --- | --- | --- | --- |',
      ...laws.map(row),
    ].join('\n'),
  ].join('\n\n');
}

function row(law: Law): string {
  const links = law.sources.map(
    (source, at) => `[${lawSourceWord(source)}${law.sources.length > 1 ? ` ${at + 1}` : ''}](${source})`,
  );
  const sure = law.sure === 'yes' ? [] : ['Not all of it is certain.'];
  return `| ${[
    `**${law.name}**, ${law.citation}`,
    since(law),
    employers(law),
    [asked(law), law.note?.trim(), ...sure, links.join(', ')].filter((part) => part !== undefined).join(' '),
  ].join(' | ')} |`;
}

function since({ from, until, enforcedFrom }: Law): string {
  if (from === undefined) return '–';
  const end = until === undefined ? '' : `, until ${until}`;
  return `${from}${end}${enforcedFrom === undefined ? '' : `, enforced from ${enforcedFrom}`}`;
}

function employers({ employees, duty, cities }: Law): string {
  if (duty === 'none') return '–';
  const there = cities ? 'in the city' : 'in the place';
  return employees && employees.from > 1
    ? `${employees.from} people or more${employees.counted === 'there' ? ` ${there}` : ''}`
    : 'of any size';
}

function asked({ asks, duty, widest, exemptAbove }: Law): string | undefined {
  const parts = [
    asks.pay && payWords[asks.pay],
    asks.benefits && 'the benefits',
    asks.deadline && 'the last day to apply',
    asks.vacancy && 'whether there is a job to fill',
    asks.ai && 'whether AI screens, assesses or selects applicants',
    widest && `a range of at most ${amount(widest)} a year from end to end`,
    exemptAbove && `no pay above ${amount(exemptAbove)} a year`,
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return undefined;
  const list = `${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' and ' : ''}${parts.at(-1)}`;
  return `${dutyWords[duty]} ${list}.`;
}

function amount(money: { readonly currency: string; readonly amount: number }): string {
  return `${money.currency} ${money.amount.toLocaleString('en-US')}`;
}

const payWords = {
  range: 'a pay range, or the amount where there is only one',
  'both-ends': 'a pay range with both ends',
  minimum: 'at least the lowest pay',
};

const dutyWords = {
  posting: 'In the posting:',
  interview: 'In the posting or later in the process:',
  request: 'Not in the posting, but when somebody asks or later:',
  'if-used': 'From those who use such software:',
  none: '',
};
