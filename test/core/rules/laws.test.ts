import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { parse } from '../../../server/src/core/document';
import { findings } from '../../../server/src/core/features/findings';
import { createLawTable } from '../../../server/src/core/knowledge/laws';
import { knowledge } from '../../lib/knowledge';
import { ruleKnowledge } from './support';

interface Case {
  readonly name: string;
  /** Code of country and region, and the city: `US-CA/Oakland`. */
  readonly places?: readonly string[];
  readonly remoteFrom?: readonly string[];
  readonly workplace?: string;
  readonly employees?: number;
  readonly today?: string;
  /** YAML to add. */
  readonly with?: string;
  readonly want: readonly string[];
}

const cases: readonly Case[] = parseYaml(
  readFileSync(new URL('../../fixtures/laws/cases.yaml', import.meta.url), 'utf8'),
);

function place(written: string) {
  const [code = '', city] = written.split('/');
  const [country, region] = code.split('-');
  return { city, ...(region ? { region } : {}), country };
}

function specOf({ places, remoteFrom, workplace, employees, with: more = '' }: Case): string {
  const location = {
    ...(places || remoteFrom ? { workplace: workplace ?? (remoteFrom ? 'remote' : 'onsite') } : {}),
    ...(places ? { places: places.map(place) } : {}),
    ...(remoteFrom ? { remoteFrom } : {}),
  };
  const head = {
    title: 'Role in an example',
    summary: 'You do work that matters to others.',
    responsibilities: ['You do the work.'],
    qualifications: ['You have done such work before.'],
    skills: ['Teamwork'],
    ...(employees ? { organization: { employees } } : {}),
    ...(Object.keys(location).length > 0 ? { location } : {}),
  };
  return `${stringify(head)}${more}\n`;
}

/** Where a message names the law of a place that began on a day. */
function indexOf(message: string, name: string, from = ''): number {
  const at = message.indexOf(`${name} (`);
  return at >= 0 && message.slice(at, message.indexOf(')', at + name.length + 2) + 60).includes(from)
    ? at
    : -1;
}

/** What is told, in the words of the cases. */
function told(example: Case): { readonly short: string; readonly message: string }[] {
  const context = { uri: 'file:///a.jobspec.yaml', today: example.today ?? '2026-11-22' };
  return findings(parse(specOf(example)), context, ruleKnowledge)
    .filter(({ code }) => code === 'pay-transparency' || code === 'ai-notice')
    .map(({ severity, message: whole }) => {
      // Behind it comes the address of a source, which may hold any word.
      const message = whole.split(' As of ')[0] ?? '';
      const law = [...knowledge.laws]
        .flatMap((group) => group.laws)
        .filter(({ name, from }) => indexOf(message, name, from) >= 0)
        .sort((a, b) => indexOf(message, a.name, a.from) - indexOf(message, b.name, b.from))[0];
      const what = message.includes('software')
        ? 'ai'
        : message.includes('benefits')
          ? 'benefits'
          : message.includes('last day')
            ? 'deadline'
            : message.includes('vacancy')
              ? 'vacancy'
              : law
                ? 'pay'
                : 'place';
      return { short: law ? `${severity} ${what}: ${law.name}` : `${severity} ${what}`, message: whole };
    });
}

describe('the laws of a job', () => {
  test.each(cases.map((example): [string, Case] => [example.name, example]))('%s', (_, example) => {
    expect(
      told(example)
        .map(({ short }) => short)
        .sort(),
    ).toEqual([...example.want].sort());
  });

  test('each finding that names a law names its day, the day it was checked, a source, and what it is not', () => {
    const messages = cases.flatMap((example) => told(example)).filter(({ short }) => short.includes(':'));
    expect(messages.length).toBeGreaterThan(45);
    for (const { message } of messages)
      expect(message).toMatch(
        /(?:in force|to be national law) since \d{4}-\d{2}-\d{2}.* As of \d{4}-\d{2}-\d{2}, (?:official|second-hand) source: https?:\/\/\S+\. This is not legal advice\.$/,
      );
  });
});

describe('the data of the laws', () => {
  const laws = knowledge.laws.flatMap((group) => group.laws);

  test('every file follows its schema, and every id is there once', () => {
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
    expect(laws.length).toBeGreaterThan(45);
  });

  test('a duty has a day and a word on remote work, and asks for something', () => {
    for (const law of laws.filter(
      ({ duty }) => duty === 'posting' || duty === 'interview' || duty === 'if-used',
    )) {
      expect([law.id, law.from !== undefined, law.remote !== undefined]).toEqual([law.id, true, true]);
      expect(Object.keys(law.asks), law.id).not.toEqual([]);
    }
  });

  test('the day of the oldest entry counts', () => {
    const [law] = laws;
    if (!law) return expect.unreachable();
    expect(createLawTable([law, { ...law, checked: '2020-01-01' }]).checked).toBe('2020-01-01');
    expect(createLawTable([]).checked).toBeUndefined();
  });
});
