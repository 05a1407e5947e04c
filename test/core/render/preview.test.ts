import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { type PostingRequest, postingPage } from '../../../server/src/core/features/posting';
import { previewViews, renderText } from '../../../server/src/core/render';
import { contextOf, examples, fixtures, specFiles, viewOfFile } from './read';

const files = [...specFiles(examples), ...specFiles(fixtures)].map((file) => [basename(file), file] as const);
const names = ['page', 'board', 'search', 'text', 'print', 'data', 'changes'] as const;

function pageOf(text: string, request: PostingRequest, file = 'spec'): string {
  return postingPage(parse(text), contextOf(file), request)?.html ?? '';
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What is left where all that we write ourselves is taken away. */
function strays(html: string): string[] {
  const attribute =
    ' (?:class|lang|dir|id|scope|colspan|rel|start|title|aria-label|aria-hidden|data-[a-z]+|href|style)="[^"<>]*"';
  const rest = html.replace(new RegExp(`</?[a-z][a-z0-9]*(?:${attribute})*>`, 'g'), '');
  return [...(rest.match(/[<>"].{0,20}/g) ?? []), ...(html.match(/href="(?!https?:|mailto:)[^"]*"/g) ?? [])];
}

describe('the views of the preview', () => {
  test('are the ones the client can ask for', () => {
    expect(Object.keys(previewViews).sort()).toEqual([...names].sort());
  });

  test.each(files)(
    '%s: plain text is the plain-text export, in pieces that lead to their source',
    (_name, file) => {
      const html = pageOf(readFileSync(file, 'utf8'), { view: 'text' }, file);
      expect(textOf(html.slice(html.indexOf('<pre')))).toBe(renderText(viewOfFile(file)));
    },
  );

  test.each(files)('%s: each view shows something, and every place in it exists', (_name, file) => {
    const text = readFileSync(file, 'utf8');
    for (const view of names) {
      const html = pageOf(text, { view, previous: parse('') }, file);
      expect(strays(html)).toEqual([]);
      for (const [, start, end, other] of html.matchAll(/data-source="(\d+)-(\d+)"( data-uri)?/g)) {
        if (!other) expect(Number(end)).toBeLessThanOrEqual(text.length);
        expect(Number(start)).toBeLessThanOrEqual(Number(end));
      }
    }
  });

  const attacks = [
    '<script>alert(1)</script>',
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</pre></code><script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<!-- -->',
    'javascript:alert(1)',
    '[x](javascript:alert(1))',
    '&lt;script&gt;',
    '\u202e\u2028\u0000',
  ];

  test.each(attacks)('%j is text in each of them', (attack) => {
    const spec = {
      title: attack,
      language: attack,
      id: attack,
      organization: { name: attack, url: attack, logo: attack },
      summary: attack,
      responsibilities: [attack],
      skills: [{ name: attack, note: attack }],
      location: { workplace: attack, places: [{ city: attack, region: attack, country: attack }] },
      compensation: { currency: attack, period: attack, min: 1 },
      posting: { datePosted: attack, requisition: attack, url: attack },
      faqs: [{ question: attack, answer: attack }],
      sections: [{ title: attack, body: attack }],
    };
    const text = JSON.stringify(spec);
    for (const view of names) {
      expect(strays(pageOf(text, { view, previous: parse(text.replaceAll('a', 'b')) }))).toEqual([]);
    }
  });
});

describe('a search result', () => {
  test('says when the job was posted, by the calendar of today', () => {
    const posted = (date: string, language = 'en'): string =>
      textOf(pageOf(`title: A\nlanguage: ${language}\nposting: { datePosted: ${date} }`, { view: 'search' }));
    expect(posted('2026-11-22')).toContain('today');
    expect(posted('2026-11-19')).toContain('3 days ago');
    expect(posted('2026-11-19', 'de')).toContain('vor 3 Tagen');
    expect(posted('2026-08-01')).toContain('3 months ago');
    expect(posted('soon')).not.toContain('ago');
  });

  test('says what keeps Google from listing the job, and nothing where all is there', () => {
    expect(textOf(pageOf('title: A', { view: 'search' }))).toContain('Google does not list this job yet');
    // Our words are English, whatever the direction of the posting.
    expect(pageOf('title: א\nlanguage: he', { view: 'search' })).toContain(
      'class="advice" lang="en" dir="ltr"',
    );
    const whole =
      'title: A\nsummary: B\norganization: { name: C }\nposting: { datePosted: 2026-11-01 }\n' +
      'location: { places: [{ city: Portland, region: OR, country: US }] }\napply: { url: https://example.com/a }';
    expect(textOf(pageOf(whole, { view: 'search' }))).not.toContain('does not list');
  });
});

describe('the changes since the last commit', () => {
  const compare = (before: string, now: string): string[] =>
    [
      ...pageOf(now, { view: 'changes', previous: parse(before) }).matchAll(
        /<tr class="([^"]*)"[^>]*>(.*?)<\/tr>/g,
      ),
    ].map(
      ([, kind = '', cells = '']) =>
        `${kind.replace(/ is-\w+/, '')}: ${textOf(cells.replace('</td><td>', ' | ').replace(/<(\/?)(ins|del)>/g, '{$1$2}'))}`,
    );

  test('are blocks that came, went and changed', () => {
    const before =
      'title: Baker\nsummary: You bake.\nresponsibilities:\n  - Bake bread\n  - Sweep\nbenefits: [Bread]';
    const now =
      'title: Baker\nsummary: You bake.\nresponsibilities:\n  - Bake fine bread\n  - Sing\nbenefits: [Bread]';
    expect(compare(before, now)).toEqual([
      'gap: 2 blocks are the same',
      'same: Responsibilities | Responsibilities',
      'changed: Bake bread | Changed: Bake {ins}fine {/ins}bread',
      'removed: Removed: Sweep | ',
      'added:  | Added: Sing',
      'same: Benefits | Benefits',
      'gap: 1 block is the same',
    ]);
  });

  test('a fact with another value is that fact, changed', () => {
    const spec = (max: number): string =>
      `title: A\ncompensation: { currency: USD, period: year, min: 1, max: ${max} }`;
    expect(compare(spec(2), spec(3))[1]).toContain('changed: Pay: $1 – {del}$2 {/del}per year');
  });

  test('of the same posting are none, and without an earlier one nobody guesses', () => {
    const text = 'title: A\nsummary: B';
    expect(pageOf(text, { view: 'changes', previous: parse(text) })).toContain('read the same');
    expect(pageOf(text, { view: 'changes' })).toContain('no earlier version');
    expect(compare('', text)).toEqual(['added:  | Added: A', 'added:  | Added: B']);
  });
});

test.each([
  ['US', 'letter'],
  ['DE', 'a4'],
])('printed pages for %s are on the paper of the exported file', (country, paper) => {
  const text = `title: A\nlocation: { workplace: onsite, places: [{ city: B, country: ${country} }] }\n`;
  expect(postingPage(parse(text), contextOf('file:///a.jobspec.yaml'))?.paper).toBe(paper);
});
