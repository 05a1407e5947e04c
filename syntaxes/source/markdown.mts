import { include, type Rule } from './rule.mts';

const notStar = '[^*\\n]';

/**
 * Markdown as far as a posting uses it. Every pattern closes on its own line and looks at a bounded
 * number of characters, so that an unclosed `**` costs nothing and never colors the rest of a file.
 */
export const markdown: Readonly<Record<string, Rule>> = {
  'markdown-block': {
    patterns: [
      {
        begin: '^\\s*(#{1,6})(?=\\s)',
        beginCaptures: { '1': { name: 'punctuation.definition.heading.jobspec' } },
        end: '$',
        name: 'markup.heading.jobspec',
        patterns: [include('markdown-inline')],
      },
      {
        match: '^\\s*([-*+]|\\d{1,9}[.)])(?=\\s)',
        captures: { '1': { name: 'punctuation.definition.list.begin.jobspec' } },
      },
      { match: '^\\s*(>)', captures: { '1': { name: 'punctuation.definition.quote.begin.jobspec' } } },
      include('markdown-inline'),
    ],
  },
  'markdown-inline': {
    patterns: [
      { match: '\\\\[!-/:-@\\[-`{-~]', name: 'constant.character.escape.markdown.jobspec' },
      include('markdown-code'),
      include('markdown-link'),
      {
        match: '(?:https?://|mailto:)[^\\s<>"\')\\]]*[^\\s<>"\')\\].,;:!?*_]',
        name: 'markup.underline.link.jobspec',
      },
      emphasis('\\*\\*\\*', 'markup.bold.jobspec markup.italic.jobspec', `(?:${notStar}){1,200}?`),
      emphasis('\\*\\*', 'markup.bold.jobspec', `(?:${notStar}|\\*(?!\\*)){1,200}?`, '(?!\\*)'),
      emphasis('\\*', 'markup.italic.jobspec', `(?:${notStar}){1,200}?`, '(?!\\*)'),
      emphasis('__', 'markup.bold.jobspec', '[^_\\n]{1,200}?', '(?!\\w)', '(?<!\\w)'),
      emphasis('_', 'markup.italic.jobspec', '[^_\\n]{1,200}?', '(?!\\w)', '(?<!\\w)'),
      emphasis('~~', 'markup.strikethrough.jobspec', '[^~\\n]{1,200}?'),
    ],
  },
  'markdown-code': {
    match: '(?<!`)(`{1,3})(?!`)([^\\n]{1,300}?)(?<!`)(\\1)(?!`)',
    name: 'markup.inline.raw.jobspec',
    captures: {
      '1': { name: 'punctuation.definition.raw.jobspec' },
      '3': { name: 'punctuation.definition.raw.jobspec' },
    },
  },
  'markdown-link': {
    match: '(!?\\[)([^\\[\\]\\n]{1,200})(\\]\\()((?:[^()\\s]|\\([^()\\s]{0,300}\\)){1,2000})(\\))',
    captures: {
      '1': { name: 'punctuation.definition.link.begin.jobspec' },
      '2': { name: 'string.other.link.title.jobspec' },
      '3': { name: 'punctuation.definition.link.jobspec' },
      '4': { name: 'markup.underline.link.jobspec' },
      '5': { name: 'punctuation.definition.link.end.jobspec' },
    },
  },
};

/**
 * Marked text between two equal marks that touch it on the inside, as CommonMark asks. A region, not one
 * match with nested patterns: those make the tokenizer copy the line once for each match.
 */
function emphasis(mark: string, name: string, text: string, after = '', before = ''): Rule {
  const punctuation = { '0': { name: 'punctuation.definition.emphasis.jobspec' } };
  return {
    begin: `${before}${mark}(?=\\S)(?=${text}(?<=\\S)${mark}${after})`,
    beginCaptures: punctuation,
    end: `(?<=\\S)${mark}${after}|$`,
    endCaptures: punctuation,
    name,
    patterns: [include('markdown-inline')],
  };
}
