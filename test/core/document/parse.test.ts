import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryAt,
  locate,
  nodeAt,
  parse,
  type SpecNode,
  toValue,
  walk,
} from '../../../server/src/core/document';
import { runs } from '../../lib/runs';

const first = (text: string) => {
  const [spec] = parse(text).specs;
  if (!spec) throw new Error('a document always has a spec');
  return spec;
};
const plainValue = (text: string): unknown => {
  const { root } = first(text);
  return root && toValue(root);
};

describe('parse', () => {
  test('gives every node its path, key and value ranges', () => {
    const text = 'title: X # c\nskills:\n  - Java\n  - { name: Go, years: 2 }\nbenefits:\n';
    const { root } = first(text);
    const slice = (node: SpecNode | undefined) => node && text.slice(node.range.start, node.range.end);
    expect(slice(nodeAt(root, ['title']))).toBe('X');
    expect(slice(nodeAt(root, ['skills', 1, 'years']))).toBe('2');
    expect(slice(nodeAt(root, ['skills']))).toBe('- Java\n  - { name: Go, years: 2 }');
    const benefits = entryAt(root, ['benefits']);
    expect(benefits?.value.range).toEqual({ start: text.length - 1, end: text.length - 1 });
    expect(nodeAt(root, ['skills', 7])).toBeUndefined();
    walk(root as SpecNode, (node) => expect(nodeAt(root, node.path)).toBe(node));
  });

  test('reads each document of a file as a spec of its own', () => {
    const text = 'title: A\n---\ntitle: B\n---\n';
    expect(parse(text).specs.map((spec) => spec.root && toValue(spec.root))).toEqual([
      { title: 'A' },
      { title: 'B' },
    ]);
    expect(locate(parse(text), text.indexOf('B'))?.path).toEqual(['title']);
  });

  test.each(['', '\n\n', '# only a comment\n', '---\n', '\ufeff'])(
    'an empty file is one empty spec: %j',
    (text) => {
      expect(parse(text).specs).toHaveLength(1);
      expect(first(text).root).toBeUndefined();
      expect(first(text).problems).toEqual([]);
    },
  );

  test('a byte-order mark does not shift positions', () => {
    const text = '\ufefftitle: X\n';
    const entry = entryAt(first(text).root, ['title']);
    expect(text.slice(entry?.keyRange.start, entry?.keyRange.end)).toBe('title');
  });

  test('keys such as __proto__ are just keys', () => {
    const value = plainValue('__proto__: 1\nconstructor: 2\ntoString: 3\n') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('of a repeated key the first one counts, and the second one is the problem', () => {
    const text = 'title: A\ntitle: B\n';
    expect(plainValue(text)).toEqual({ title: 'A' });
    expect(first(text).problems).toMatchObject([
      { code: 'duplicate-key', span: { start: 9, end: 14 }, first: { start: 0, end: 5 } },
    ]);
  });

  test('aliases stand for the node of their anchor', () => {
    expect(plainValue('a: &x [1]\nb: *x\n')).toEqual({ a: [1], b: [1] });
    expect(first('a: *y\n').problems).toMatchObject([
      { code: 'unresolved-alias', name: 'y', reason: 'unknown' },
    ]);
    expect(first('a: &a [*a]\n').problems).toMatchObject([{ code: 'unresolved-alias', reason: 'self' }]);
  });

  test('reads a text in the same way whatever version of YAML it names', () => {
    const [spec] = parse('%YAML 1.1\n---\ntitle: yes\nlevel: 1:30\n').specs;
    expect(spec?.problems).toEqual([]);
    expect(spec?.root).toMatchObject({
      entries: [{ value: { value: 'yes' } }, { value: { value: '1:30' } }],
    });
  });

  test('never throws, and every range lies in the text', () => {
    const piece = fc.constantFrom(
      'title',
      ':',
      ': ',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '#',
      '\t',
      '---\n',
      '...\n',
      '? ',
      '%',
      '@',
      '\r\n',
      '🚀',
      '\u0000',
      'x',
      '<<',
      '\ufeff',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const spec of parse(text).specs) {
          for (const { span } of spec.problems)
            expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
          if (spec.root) {
            toValue(spec.root);
            walk(spec.root, ({ range }) =>
              expect(range.start >= 0 && range.start <= range.end && range.end <= text.length).toBe(true),
            );
          }
        }
      }),
      { numRuns: runs(5000) },
    );
  });
});

describe('syntax problems', () => {
  const cases: [text: string, reason: string, flagged: string, detail?: string][] = [
    ['skills:\n\t- Java\n', 'tab-indent', '\t'],
    ['pay:\n  min: 1\n  \tmax: 2\n', 'tab-indent', '  \t'],
    ['title: "X\nsummary: y\n', 'unclosed-quote', '"X', '"'],
    ["skills:\n  - 'Java\n  - Go\n", 'unclosed-quote', "'Java", "'"],
    ['summary: |\n  say: "hello\ntitle: "X\n', 'unclosed-quote', '"X', '"'],
    ['skills: [Java, Py\nsummary: y\n', 'unclosed-bracket', '[Java, Py', '['],
    ['pay: {min: 1\nsummary: y\n', 'unclosed-bracket', '{min: 1', '{'],
    ['skills: ["Java" "Go"]\n', 'missing-comma', '"'],
    ['title: Engineer: Payments\nsummary: y\n', 'colon-in-text', 'Engineer: Payments'],
    ['title: X\nsumm\nskills: y\n', 'missing-colon', 'summ'],
    ['title:X\nsummary: y\n', 'missing-colon', 'title:X', 'title:'],
    ['pay:\n  min: 1\n  ma\n', 'missing-colon', 'ma'],
    ['skills:\n  - Java\n  Python\n', 'missing-dash', 'Python'],
    ['skills:\n• Java\n• Go\n', 'missing-dash', '• Java', '•'],
    ['skills:\n  * Java\n', 'missing-dash', '* Java', '*'],
    ['skills:\n  - Java\n  –\tGo\n', 'missing-dash', '–\tGo', '–'],
    ['pay:\n    min: 1\n  max: 2\n', 'bad-indent', 'max: 2'],
    ['title: X\n summary: y\n', 'bad-indent', 'summary: y'],
    ['title: @home\n', 'bad-first-character', '@home', '@'],
    ['summary: *bold* text\n', 'bad-first-character', '*bold* text', '*'],
    ['title: [Company] engineer\n', 'bad-first-character', '[Company] engineer', '['],
    ['title: "a" b\n', 'text-after-value', '"a" b', '"'],
    ["title: 'it's good'\n", 'text-after-value', "'it's good'", "'"],
    ['title: "\\q"\n', 'bad-escape', '\\q', '\\q'],
    ['title: "x"#c\n', 'missing-space-before-comment', '#'],
    ['title: - x\n', 'stray-symbol', '-', '-'],
    ['skills: ]\n', 'stray-symbol', ']', ']'],
    ['title: !important x\n', 'unknown-tag', '!important', '!important'],
    ['title: !!timestamp 2026-11-22\n', 'unknown-tag', '!!timestamp', '!!timestamp'],
    ['skills: !!set {Go, Rust}\n', 'unknown-tag', '!!set', '!!set'],
    ['pay:\n\u00a0\u00a0min: 1\n', 'odd-space', '\u00a0\u00a0min'],
    [
      'title: x\n<<<<<<< HEAD\nsummary: y\n=======\nsummary: z\n>>>>>>> other\n',
      'merge-conflict',
      '<<<<<<< HEAD',
    ],
    [
      'summary: >-\r\n  x\r\n<<<<<<< HEAD\r\n  y\r\n=======\r\n  z\r\n>>>>>>> other\r\n',
      'merge-conflict',
      '<<<<<<< HEAD',
    ],
    ['title: x\n<<<<<<< HEAD\nsummary: y\n', 'missing-colon', '<<<<<<< HEAD'],
  ];
  test.each(cases)('%j is %s at %j', (text, reason, flagged, detail) => {
    const syntax = first(text).problems.filter((problem) => problem.code === 'yaml-syntax');
    expect(syntax).toHaveLength(1);
    const [problem] = syntax;
    expect(problem).toMatchObject({ reason, ...(detail ? { detail } : {}) });
    expect(text.slice(problem?.span.start, problem?.span.end)).toBe(flagged);
  });
});
