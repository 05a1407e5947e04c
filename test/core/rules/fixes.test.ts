import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import { diagnostics } from '../../../server/src/core/features/diagnostics';
import { type Fix, fixesFor } from '../../../server/src/core/fixes';
import { rules } from '../../../server/src/core/rules';
import { applyEdits } from '../../lib/edits';
import { context, ruleKnowledge } from './support';

/** The rules about skills. */
const ruleIds = new Set(rules.filter(({ category }) => category === 'skills').map(({ id }) => id));
const check = (document: SpecDocument) => diagnostics(document, context, ruleKnowledge);
const problemsOf = (document: SpecDocument) => document.specs.flatMap(({ problems }) => problems);
const commentsOf = (document: SpecDocument) =>
  document.specs.flatMap(({ comments }) => comments.map(({ start, end }) => document.text.slice(start, end)));

interface Offer {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

function offers(document: SpecDocument, told = check(document)): Offer[] {
  return (
    told
      .filter(({ code }) => ruleIds.has(String(code)))
      // What is missing, which is a lot in these small specs, is added by a fix with tests of its own.
      .filter(({ data }) => !Array.isArray(Object(data).keys))
      .flatMap((diagnostic) =>
        fixesFor({ document, diagnostic, data: Object(diagnostic.data), today: context.today }).map(
          (fix) => ({
            diagnostic,
            fix,
          }),
        ),
      )
  );
}

const isError = ({ severity }: Diagnostic) => severity === 1;

/** Applies every fix of every rule on its own, and holds each to what fixes promise. */
function checkFixes(text: string): number {
  const document = parse(text);
  const told = check(document);
  const offered = offers(document, told);
  for (const { diagnostic, fix } of offered) {
    const fixed = applyEdits(text, fix.edits);
    const after = parse(fixed);
    const label = `${diagnostic.code} “${fix.title}” in\n${text}\n→\n${fixed}`;
    // The same text once more in a list is told as `duplicate-item`: of three doubles one fewer is left either way.
    const same = ({ code, message }: Diagnostic) =>
      diagnostic.code === 'skill-duplicate'
        ? code === 'skill-duplicate' || code === 'duplicate-item'
        : code === diagnostic.code && message === diagnostic.message;
    const left = check(after);
    expect(left.filter(same).length, label).toBeLessThan(told.filter(same).length);
    expect(problemsOf(after).length, label).toBeLessThanOrEqual(problemsOf(document).length);
    expect(left.filter(isError).length, label).toBeLessThanOrEqual(told.filter(isError).length);
    if (/ and the comments? behind it$/.test(fix.title)) {
      expect(fix.safe, label).not.toBe(true);
      expect(commentsOf(document), label).toEqual(expect.arrayContaining(commentsOf(after)));
      expect(commentsOf(after).length, label).toBeLessThan(commentsOf(document).length);
    } else expect(commentsOf(after).sort(), label).toEqual(commentsOf(document).sort());
    if (text.includes('\r\n')) expect(fixed.replaceAll('\r\n', ''), label).not.toContain('\n');
  }
  return offered.length;
}

/** How many findings of each code a text has. */
function countsOf(text: string): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const { code } of check(parse(text))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Applies the first safe fix again and again. */
function applySafeFixes(text: string): string {
  let current = text;
  for (let round = 0; round < 50; round++) {
    const safe = offers(parse(current)).find(({ fix }) => fix.safe);
    if (!safe) return current;
    current = applyEdits(current, safe.fix.edits);
  }
  throw new Error(`No fixed point after 50 fixes:\n${current}`);
}

const RUNS = 200;

const folder = join(import.meta.dirname, '../../fixtures/rules');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.jobspec.yaml'));

describe('each fix, applied on its own', () => {
  test.each(fixtures)('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const expected = readFileSync(join(folder, name.replace(/\.jobspec\.yaml$/, '.expected.txt')), 'utf8');
    const shown = offers(parse(text)).map(
      ({ diagnostic, fix }) => `# ${diagnostic.code}: ${fix.title}\n${applyEdits(text, fix.edits)}`,
    );
    expect(shown.join('\n')).toBe(expected);
    for (const eol of ['\n', '\r\n']) expect(checkFixes(text.replaceAll('\n', eol))).toBeGreaterThan(0);
  });
});

test.each([
  '[docker, { name: docker }, { name: docker }]',
  '[{ name: docker, years: 3 }, { name: docker, years: 3 }]',
  '[Docker, docker, docker, Excel, Excel]',
  '{ required: [docker], preferred: [{ name: docker }, { name: docker }, Excel] }',
])('entries that are exact copies of one another: %s', (skills) => {
  const head = 'title: A\nsummary: B\nresponsibilities: [You build.]\nqualifications: [You like it.]\n';
  expect(checkFixes(`${head}skills: ${skills}\n`)).toBeGreaterThan(0);
});

describe('a comment', () => {
  const head = 'title: A\nsummary: B\nresponsibilities: [You build.]\nqualifications: [You like it.]\n';
  const removal = (skills: string) => {
    const text = `${head}${skills}`;
    const [offer] = offers(parse(text));
    if (!offer) throw new Error('No fix.');
    return { ...offer.fix, skills: applyEdits(text, offer.fix.edits).slice(head.length) };
  };

  test.each(['\n', '\r\n'])('behind an entry goes with it, where somebody chose that (%j)', (eol) => {
    const given = 'skills:\n  - Kubernetes # ours\n  # stays\n  - k8s # nick\n  - SQL\n';
    const { title, safe, skills } = removal(given.replaceAll('\n', eol));
    expect([title, safe]).toEqual(['Remove “k8s” and the comment behind it', false]);
    expect(skills).toBe('skills:\n  - Kubernetes # ours\n  # stays\n  - SQL\n'.replaceAll('\n', eol));
  });

  test('on a line of its own stays, and the fix is safe', () => {
    const { title, safe, skills } = removal('skills:\n  - Docker\n  # stays\n  - docker\n  - SQL\n');
    expect([title, safe]).toEqual(['Remove “docker”', true]);
    expect(skills).toBe('skills:\n  - Docker\n  # stays\n  - SQL\n');
  });

  test('between the lines of an entry stays, and those behind them go', () => {
    const { title, skills } = removal(
      'skills:\n  - { name: Docker, years: 2 }\n  - name: docker # one\n    # stays\n    years: 2 # two\n  - SQL\n',
    );
    expect(title).toBe('Remove “docker” and the comments behind it');
    expect(skills).toBe('skills:\n  - { name: Docker, years: 2 }\n  # stays\n  - SQL\n');
  });
});

describe('nothing is offered', () => {
  const titles = (skills: string) =>
    offers(
      parse(
        `title: A\nsummary: B\nresponsibilities: [You build.]\nqualifications: [You like it.]\n${skills}`,
      ),
    ).map(({ fix }) => fix.title);

  test('where something else refers to the part', () => {
    expect(titles('skills:\n  - Docker\n  - docker\n')).toEqual(['Remove “docker”']);
    expect(titles('skills:\n  - Docker\n  - &d docker\nteam: *d\n')).toEqual([]);
  });

  test('where a comment would be lost', () => {
    expect(titles('skills: [Docker, # first\n  docker, # second\n  SQL]\n')).toEqual([]);
  });
});

const name = fc.constantFrom(
  ...[
    'k8s',
    'Kubernetes',
    'Docker',
    'docker',
    'Postgres',
    'PostgreSQL',
    'Pyhton',
    'Python',
    'node js',
    'Excel',
  ],
  ...['Microsoft Office', 'Sales', 'B2B sales', 'Teamwrok', 'Frobnication', 'C#', 'C++', 'Java 21'],
);
const years = fc.constantFrom('', 'years: 1', 'years: 8', 'years: 30', 'years: 2.5');
const level = fc.constantFrom('', 'level: beginner', 'level: advanced', 'level: expert');
const comment = fc.constantFrom('', '', ' # keep me', ' # 👩‍💻: why');
const quote = fc.constantFrom('', '', "'", '"');
const quoted = fc
  .record({ name, quote })
  .map(({ name, quote }) => (quote || !/#/.test(name) ? quote + name + quote : `"${name}"`));
const flowSafe = quoted.map((text) => text);

const blockItem = fc
  .record({ quoted, years, level, comment, map: fc.boolean() })
  .map(({ quoted, years, level, comment, map }) => {
    const more = [level, years].filter((line) => line !== '');
    if (!map) return [`- ${quoted}${comment}`];
    return [`- name: ${quoted}${comment}`, ...more.map((line) => `  ${line}${comment}`)];
  });
const flowItem = fc
  .record({ text: flowSafe, years, level, map: fc.boolean() })
  .map(({ text, years, level, map }) =>
    map ? `{ ${[`name: ${text}`, level, years].filter((part) => part !== '').join(', ')} }` : text,
  );
const list = fc.oneof(
  fc.array(blockItem, { minLength: 1, maxLength: 5 }).map((items) => ({ flow: false, lines: items.flat() })),
  fc
    .array(flowItem, { minLength: 1, maxLength: 5 })
    .map((items) => ({ flow: true, lines: [`[${items.join(', ')}]`] })),
);
const under = (key: string, { flow, lines }: { flow: boolean; lines: string[] }, indent: string) =>
  flow
    ? [`${indent}${key}: ${lines[0]}`]
    : [`${indent}${key}:`, ...lines.map((line) => `${indent}  ${line}`)];
const skills = fc.oneof(
  list.map((all) => under('skills', all, '')),
  fc
    .record({ required: list, preferred: list })
    .map(({ required, preferred }) => [
      'skills:',
      ...under('required', required, '  '),
      ...under('preferred', preferred, '  '),
    ]),
  list.map((preferred) => ['skills:', ...under('preferred', preferred, '  ')]),
);

const sentence = fc.constantFrom(
  'You have run Kubernetes in production.',
  '30+ years of Docker.',
  'At least twenty years of experience with Docker and Kubernetes.',
  "Thirty years' experience with Terraform.",
  'You like to build. 👩‍💻 Łódź',
  'Rust and C#, as you like it: both.',
);
const style = fc.constantFrom('plain', 'single', 'double', 'literal', 'folded', 'broken');
const item = fc.record({ sentence, style, comment }).map(({ sentence, style, comment }) => {
  switch (style) {
    case 'single':
      return [`- '${sentence.replaceAll("'", "''")}'${comment}`];
    case 'double':
      return [`- "${sentence}"${comment}`];
    case 'literal':
      return ['- |', `  ${sentence}`];
    case 'folded':
      return ['- >-', ...sentence.split(' ').map((word) => `  ${word}`)];
    case 'broken':
      return sentence.includes(': ')
        ? [`- "${sentence}"`]
        : [`- ${sentence.replaceAll(' ', '\n      ')}${comment}`];
    default:
      return sentence.includes(': ') ? [`- "${sentence}"`] : [`- ${sentence}${comment}`];
  }
});

const spec = fc
  .record({
    skills,
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    eol: fc.constantFrom('\n', '\r\n'),
    end: fc.boolean(),
  })
  .map(({ skills, items, eol, end }) => {
    const head = [
      'title: Engineer',
      'summary: You build.',
      'responsibilities: [You build.]',
      'qualifications:',
      '  required:',
    ];
    const lines = [...head, ...items.flat().map((line) => `    ${line}`), ...skills];
    return lines.join('\n').replaceAll('\n', eol) + (end ? eol : '');
  });

describe('on any spec', () => {
  test('a finding flags what its source decodes to', () => {
    fc.assert(
      fc.property(spec, (text) => {
        const document = parse(text);
        for (const { code, range, message } of check(document)) {
          if (!ruleIds.has(String(code))) continue;
          const [start, end] = [document.lines.offsetAt(range.start), document.lines.offsetAt(range.end)];
          const source = text.slice(start, end).replace(/\s+/g, ' ');
          expect(source).toMatch(/^(?:'[^']+'|"[^"]+"|[\w#+. ]+|(?:\d+\+?|[a-z]+) years)$/i);
          if (code === 'skill-mentioned-not-listed') expect(message).toContain(source);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('every fix removes its finding, makes nothing worse, and keeps every comment', () => {
    let fixes = 0;
    fc.assert(
      fc.property(spec, (text) => {
        fixes += checkFixes(text);
      }),
      { numRuns: RUNS },
    );
    expect(fixes).toBeGreaterThan(RUNS);
  });

  test('safe fixes come to an end, and bring no new finding', () => {
    fc.assert(
      fc.property(spec, (text) => {
        const fixed = applySafeFixes(text);
        expect(applySafeFixes(fixed)).toBe(fixed);
        const [before, after] = [countsOf(text), countsOf(fixed)];
        for (const [code, count] of after) {
          expect(count, `${code}\n${text}\n→\n${fixed}`).toBeLessThanOrEqual(before.get(code) ?? 0);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
