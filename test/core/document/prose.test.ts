import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, proseOf, type ScalarNode, valueNode, walk } from '../../../server/src/core/document';
import { runs } from '../../lib/runs';

function scalarsOf(text: string): ScalarNode[] {
  const scalars: ScalarNode[] = [];
  for (const spec of parse(text).specs) {
    if (spec.root) walk(spec.root, (node) => node.kind === 'scalar' && scalars.push(node));
  }
  return scalars;
}

const word = fc.constantFrom(
  'a',
  'Go',
  "it's",
  'C++',
  '“x”',
  'Łódź',
  '👩‍💻',
  '🚀',
  'the',
  'end.',
  '日本語',
  'a:b',
  '#1',
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const lineBreak = fc.constantFrom('\n', '\r\n');

/** A block scalar with empty, indented and trailing-space lines. */
const block = fc
  .record({
    header: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
    indicator: fc.boolean(),
    lines: fc.array(
      fc.oneof(
        line,
        fc.constant(''),
        line.map((text) => `   ${text}`),
        line.map((text) => `${text}  `),
      ),
      { maxLength: 8 },
    ),
    eol: lineBreak,
  })
  .map(({ header, indicator, lines, eol }) => {
    const head = header.charAt(0) + (indicator ? '2' : '') + header.slice(1);
    const body = lines.map((text) => (text === '' ? '' : `  ${text}`)).join(eol);
    return `summary: ${head}${eol}${body}${eol}title: x${eol}`;
  });

const quoted = fc
  .record({
    quote: fc.constantFrom('"', "'"),
    lines: fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 5 }),
    eol: lineBreak,
    escapes: fc.boolean(),
  })
  .map(({ quote, lines, eol, escapes }) => {
    const escaped = lines.map((text) =>
      quote === "'"
        ? text.replaceAll("'", "''")
        : escapes
          ? text.replaceAll(' ', '\\u0020').replaceAll('a', '\\x61')
          : text,
    );
    return `summary: ${quote}${escaped.join(`${eol}  `)}${quote}${eol}title: x${eol}`;
  });

const plain = fc
  .record({
    lines: fc.array(
      line.filter((text) => !/^["'“#]|[:#]/.test(text)),
      { minLength: 1, maxLength: 5 },
    ),
    gap: fc.constantFrom(1, 2, 3),
    eol: lineBreak,
  })
  .map(({ lines, gap, eol }) => `summary: ${lines.join(`${eol.repeat(gap)}  `)}${eol}title: x${eol}`);

describe('prose', () => {
  test('decodes every style to the value that YAML gives it', () => {
    fc.assert(
      fc.property(fc.oneof(block, quoted, plain), (text) => {
        for (const scalar of scalarsOf(text)) {
          if (typeof scalar.value === 'string') expect(proseOf(scalar, text).text).toBe(scalar.value);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test('maps each word back to source that decodes to it', () => {
    fc.assert(
      fc.property(fc.oneof(block, quoted, plain), (text) => {
        const summary = valueNode(parse(text).specs[0]?.root, 'summary');
        if (summary?.kind !== 'scalar' || typeof summary.value !== 'string') return;
        const prose = proseOf(summary, text);
        for (const match of prose.text.matchAll(/\S+/g)) {
          const span = prose.toSource(match.index, match.index + match[0].length);
          const source = text.slice(span.start, span.end);
          const decoded =
            summary.style === 'double' ? source.replaceAll('\\u0020', ' ').replaceAll('\\x61', 'a') : source;
          expect(summary.style === 'single' ? decoded.replaceAll("''", "'") : decoded).toBe(match[0]);
          expect(prose.fromSource(span.start)).toBe(match.index);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test('an escape is one letter of the text', () => {
    const text = 'title: "caf\\u00e9 \\U0001F680 \\"x\\""\n';
    const [scalar] = scalarsOf(text);
    const prose = scalar && proseOf(scalar, text);
    expect(prose?.text).toBe('café 🚀 "x"');
    expect(prose?.toSource(3, 4)).toEqual({ start: 11, end: 17 });
    expect(prose?.toSource(5, 7)).toEqual({ start: 18, end: 28 });
  });
});
