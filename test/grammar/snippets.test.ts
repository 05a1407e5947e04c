import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { fitAsTheyAre, sentencesIn } from '../../scripts/generate/snippets.mts';
import { validate } from '../../server/generated/validate.js';
import { tell } from '../core/rules/support';
import { tokenize } from './lib/tokenize.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(new URL('../../snippets/jobspec.json', import.meta.url), 'utf8'),
);

/** The list that a snippet's text is an item of; all others stand in the first column. */
const listOf: Readonly<Record<string, string>> = {
  'job-skill': 'skills:\n  - ',
  'job-stage': 'hiringProcess:\n  - ',
  'job-faq': 'faqs:\n  - ',
  'job-section': 'sections:\n  - ',
  'job-section-list': 'sections:\n  - ',
  'job-place': 'location:\n  workplace: onsite\n  places:\n    - ',
};

/** What makes any fragment of a spec valid. */
const fragment = { fragment: true };

describe.each(Object.entries(snippets))('the snippet %s', (_, snippet) => {
  const text = inserted(snippet);

  it('is YAML without errors', () => {
    const document = parseDocument(text, { prettyErrors: false });
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  it('is a valid spec, or a valid part of one', () => {
    const value: unknown = parseDocument(text).toJS();
    expect(validate(snippet.prefix === 'job' ? value : Object.assign({}, value, fragment))).toEqual([]);
  });

  it('uses known keys and words', async () => {
    const scopes = (await tokenize(text)).flatMap(({ tokens }) => tokens.flatMap((token) => token.scopes));
    expect(scopes).toContain('entity.name.tag.section');
    expect(scopes).not.toContain('meta.key.unknown');
  });

  it('offers only choices that are valid', () => {
    for (const [choice, first, rest] of choices(snippet)) {
      for (const word of rest) {
        const value: unknown = parseDocument(text.replace(`: ${first}`, `: ${word}`)).toJS();
        expect(validate(Object.assign({}, value, fragment)), `${choice}: ${word}`).toEqual([]);
      }
    }
  });

  it('has no sentence or invented value that stays in a posting unnoticed', () => {
    const body = snippet.body.join('\n');
    const shows = sentencesIn(body).filter((sentence) => !fitAsTheyAre.has(sentence));
    const invented = [...body.matchAll(/:(Job title|Name of (?!a )[^}]+|1{5}|2{5}|name@[^}]+)\}/g)].map(
      (match) => match[1],
    );
    expect(placeholders(text).sort()).toEqual([...shows, ...invented].sort());
  });

  it('ends with the cursor after its last placeholder', () => {
    const body = snippet.body.join('\n');
    const stops = [...body.matchAll(/\$\{(\d+)[:|]/g)].map((match) => Number(match[1]));
    expect(stops).toEqual(stops.map((_stop, index) => index + 1));
    expect(body.endsWith('$0')).toBe(true);
    expect(snippet.description).toMatch(/\.$/);
  });
});

it('the snippet of a whole job is full of texts and figures to replace', () => {
  const job = Object.values(snippets).find(({ prefix }) => prefix === 'job');
  expect(job && placeholders(inserted(job))).toEqual([
    'Job title',
    'Name of the organization',
    'Say in two or three sentences what this job is for, who it helps and who you work with.',
    'Name the first thing this person takes care of, and what comes of it.',
    'Name the people they work with, and on what.',
    'Name what else fills their week.',
    'Something that nobody could do this job without.',
    'Something that helps and can be learned here.',
    'Name of a skill',
    'Name of the city',
    '11111',
    '22222',
    'Days off, health cover or time to learn, with numbers.',
    'name@example.com',
    'Answer in a few plain sentences.',
  ]);
});

it('each sentence that may stay is one of a snippet', () => {
  const all = sentencesIn(
    Object.values(snippets)
      .flatMap(({ body }) => body)
      .join('\n'),
  );
  expect([...fitAsTheyAre].filter((sentence) => !all.includes(sentence))).toEqual([]);
});

it('each prefix is used once', () => {
  const prefixes = Object.values(snippets).map((snippet) => snippet.prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes).toEqual(expect.arrayContaining([...Object.keys(listOf), 'job']));
});

/** The text as the editor inserts it, each placeholder with its default, each line with the line's indentation. */
function inserted(snippet: Snippet): string {
  const lead = listOf[snippet.prefix] ?? '';
  const indent = /( *)- $/.exec(lead)?.[1] ?? '';
  const filled = snippet.body
    .join(`\n${indent}`)
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-11-22')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0/g, '');
  return `${lead}${filled}\n`;
}

function placeholders(text: string): string[] {
  return tell(text)
    .filter(({ code }) => code === 'placeholder-text')
    .map(({ flagged }) => flagged);
}

function choices(snippet: Snippet): [string, string, string[]][] {
  return [...snippet.body.join('\n').matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map((match) => {
    const [first = '', ...rest] = (match[1] ?? '').split(',');
    return [match[0], first, rest];
  });
}
