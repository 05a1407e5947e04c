import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpecs } from '../../../server/src/core/document/parse';
import { readPlainSection } from '../../../server/src/core/document/plainSection';
import { runs } from '../../lib/runs';

const plain = (text: string) => readPlainSection(text, 0, text.length);

/** What the library makes of the same lines. */
const whole = (text: string) => {
  const [spec] = readSpecs(text);
  const root = spec?.root;
  return {
    entries: root?.kind === 'map' ? root.entries : undefined,
    comments: spec?.comments,
    problems: spec?.problems,
  };
};

test.each([
  'title: Senior Back End Developer\n',
  '# the job\n\nsummary: We build\n  things that last\n\n# and more\n',
  'summary: "We build: things\n  that last"\n',
  "summary: 'It''s you'\n",
  'summary: |\n  one\n\n    two \n  three\n\n',
  'summary: >-\n  one\n  two\n\n  three\n',
  'skills:\n  - C++\n  - C#\n  - .NET\n  - Node.js\n  - name: Go\n    years: 2\n    note: as in\n      Docker\n',
  'skills:\n- Go\n- Rust\n',
  'qualifications:\n  required:\n  - a\n  preferred:\n    # none\n',
  'posting:\n  datePosted: 2026-11-22\n  openings: 3\n',
  'apply:\n  url: https://example.com/jobs#senior\n  direct: true\n',
  'team:\n',
  'skills: [Go, Node.js, C++, 2024]\n',
  'location:\n  remoteFrom: [US,  CA ]\n  city: Bonn\n',
  `${'a'.repeat(1024)}: b\n`,
  'skills:\n  - [Go, Rust]\n',
  'title: a # comment\n',
  'title: [a] # comment \n',
  'title: "a"  # comment\nsummary: b\n',
  'title: a#b\n',
  'places:\n  - { city: Portland, region: OR, country: US } # here\n  - {city: Bonn}\n',
  'pay: { min: 12, max: 15 }\n',
])('reads %j as the library does', (text) => {
  expect({ ...plain(text), problems: [] }).toEqual(whole(text));
});

test.each([
  'title: a: b\n',
  'title: []\n',
  'title: [a,]\n',
  'title: [a,b]\n',
  'title: [a: b]\n',
  'title: [a\n',
  'title: [a, [b]]\n',
  'title: [-a]\n',
  'title: [null]\n',
  'title: [a] b\n',
  'title: [a]# b\n',
  'title: a # comment\n  b\n',
  'title: { a: 1, a: 2 }\n',
  'title: { a: [b] }\n',
  'title: { a:b }\n',
  'title: { a }\n',
  'title: {}\n',
  'title: { a: }\n',
  'title: "a\\n"\n',
  'title: "a\n',
  'title: &a b\n',
  'title: 1.50\n',
  'title: null\n',
  'title: .nan\n',
  'title: |2\n   a\n',
  'title: |\n  a',
  'title:\n  a: 1\n  a: 2\n',
  'title:\n  a: 1\n   b: 2\n',
  'title:\n    a: 1\n  b: 2\n',
  'title:\n  - - a\n',
  'title: a\n\n  b\n',
  `${'a'.repeat(1025)}: b\n`,
])('leaves %j to the library', (text) => {
  expect(plain(text)).toBeUndefined();
});

const part = fc.constantFrom(
  ...[
    'a',
    'b c',
    'key: ',
    'key:',
    'other: ',
    '- ',
    '-',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    ' ',
    '  ',
  ],
  ...[
    '"',
    "'",
    '"q"',
    "'s'",
    "''",
    '#',
    ' # c',
    '\n# c\n',
    '\n  # c\n',
    '|\n',
    '>\n',
    '|-\n',
    '>-\n  ',
    '|+',
    '>2',
  ],
  ...[
    '12',
    '007',
    '1.5',
    '-5',
    '0x1F',
    '1e3',
    '~',
    'null',
    'True',
    '2026-11-22',
    '.NET',
    '.inf',
    '+1',
    '1_000',
  ],
  ...[
    '[a]',
    '[a, b]',
    '[a b, 1.0, c]',
    '[',
    ']',
    ', ',
    '{a: 1}',
    '{ a: b, c: d e }',
    '{',
    '}',
    'a: ',
    '&x',
    '*x',
    '!t',
    '%',
    '@',
    '`',
    '?',
    ': ',
    ':',
    'a:b',
    '<<: x',
    '\u00a0',
    '\u{1f600}',
    'é',
  ],
);

test('whatever it reads, it reads as the library does', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), fc.constantFrom('\n', ''), (parts, end) => {
      const text = `key:${parts.join('')}${end}`;
      if (/^(?:---|\.\.\.|%|[?:](?:\s|$))/m.test(text)) return;
      const read = plain(text);
      if (read) expect({ ...read, problems: [] }).toEqual(whole(text));
    }),
    { numRuns: runs(4000) },
  );
});
