import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { writeBlocks, writeInline, writeText } from '../../../server/src/core/render/commonMark';
import { proseRenderer } from '../../../server/src/core/render/prose';
import { runs } from '../../lib/runs';

/** A reader that lets everything through, unlike ours: what we escape has to hold there as well. */
const open = new MarkdownIt({ html: true });
open.validateLink = () => true;
const prose = proseRenderer();

const text = (html: string): string =>
  html
    .replace(/<\/?(em|strong|s|code|a)( [^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => names[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
const names: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '_',
        '**',
        '`',
        '```',
        '~~',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '&amp;',
        '#',
        '# ',
        '- ',
        '+ ',
      ],
      ...[
        '1. ',
        '\\',
        '!',
        '|',
        '---',
        '===',
        '\n',
        '\n\n',
        '    ',
        ' ',
        '  \n',
        '\t',
        'a',
        'word',
        '.',
        ':',
      ],
      ...[
        '<b>',
        '</b>',
        '<!--',
        'https://example.org',
        '[a](https://example.org)',
        '![p](https://e.org/p)',
        '"',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('CommonMark', () => {
  test('a line of text is read back as that text, by any reader', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (line) => {
        const shown = line
          .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
          .replace(/\s+/g, ' ')
          .trim();
        expect(text(open.render(writeText(line)))).toBe(shown);
        expect(text(open.render(`- **x** ${writeText(line)}`))).toBe(`x ${shown}`.trim());
      }),
      { numRuns: runs(2000) },
    );
  });

  test('an exclamation mark stands as it is, but not in front of a link', () => {
    expect(writeText('Nurse in NYC!!!')).toBe('Nurse in NYC!!!');
    const inline = (line: string) => writeInline(prose.inlineTokens(line));
    expect(inline('Join us! **Now!** *Today*!')).toBe('Join us! **Now!** *Today*!');
    expect(inline('Here!\\[a]')).toBe('Here!\\[a\\]');
    expect(inline('Here\\![a](https://example.org)')).toBe('Here\\![a](<https://example.org>)');
  });

  test('inline Markdown is read back with the same result', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        const written = writeInline(prose.inlineTokens(line));
        expect(written).not.toContain('\n');
        expect(text(open.render(written))).toBe(text(prose.inline(line)));
      }),
      { numRuns: runs(3000) },
    );
  });

  test('Markdown blocks are read back with the same text, and never as HTML', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const written = writeBlocks(prose.blockTokens(source, 1));
        const html = open.render(written);
        expect(text(html)).toBe(text(prose.blocks(source, { heading: 1 })));
        expect(html).not.toMatch(/<(b>|!--|img)/);
      }),
      { numRuns: runs(4000) },
    );
  });
});
