import { blockEnd, flowEnd, plain, plainInFlow, valueStart as start } from './lexical.mts';
import { anyOf, include, type Rule } from './rule.mts';
import type { Shape } from './shape.mts';

/** The look of a value whose format or allowed words the schema names. */
const formatScopes: Readonly<Record<string, string>> = {
  uri: 'markup.underline.link.jobspec',
  email: 'markup.underline.link.jobspec',
  date: 'constant.numeric.date.jobspec',
  'date-or-words': 'constant.numeric.date.jobspec',
};
const codeScope = 'constant.language.code.jobspec';
const wordScope = 'constant.language.value.jobspec';

/** Formats whose values are short codes from a standard: countries, currencies, languages … */
const codeFormats = new Set(['country', 'region', 'country-or-region', 'currency', 'language', 'timezone']);
const code = '[A-Za-z]{1,8}(?:[-_/][A-Za-z0-9_+]{1,16}){0,4}';
const date = '\\d{4}-\\d{2}-\\d{2}';

/** The rules for a value that is a single piece of text, number or word. */
export function scalarRules(shape: Shape, flow: boolean): readonly Rule[] {
  const end = flow ? flowEnd : blockEnd;
  const special = specialValue(shape);
  const bare =
    special === undefined ? [] : [{ match: `${start}(?:${special.match})${end}`, name: special.name }];
  const quoted = special === undefined ? [] : [quotedValue(special)];
  if (shape.prose !== undefined) return [...bare, include(flow ? 'prose-flow' : 'prose-line')];
  return [...quoted, ...bare, include(flow ? 'scalar-flow' : 'scalar-line')];
}

/** Scalars without knowledge of the schema, and prose on one line. */
export const scalars: Readonly<Record<string, Rule>> = {
  'scalar-line': {
    patterns: [...quotes(false), ...typed(blockEnd), { match: plain, name: 'string.unquoted.plain.jobspec' }],
  },
  'scalar-flow': {
    patterns: [
      ...quotes(false),
      ...typed(flowEnd),
      { match: plainInFlow, name: 'string.unquoted.plain.jobspec' },
    ],
  },
  'prose-line': {
    patterns: [
      ...quotes(true),
      {
        begin: '(?=[^\\s#])',
        end: '(?<=\\s)(?=#)|$',
        contentName: 'meta.prose.jobspec',
        patterns: [include('markdown-inline')],
      },
    ],
  },
  'prose-flow': {
    patterns: [...quotes(true), { match: plainInFlow, name: 'meta.prose.jobspec' }],
  },
  'root-scalar': {
    comment: 'Text without a key: a word half typed. Its quotes end with the line, as no key encloses them.',
    patterns: [
      { match: '"(?:[^"\\\\]|\\\\.)*"?', name: 'string.quoted.double.jobspec' },
      { match: "'(?:[^']|'')*'?", name: 'string.quoted.single.jobspec' },
      { match: plain, name: 'string.unquoted.plain.jobspec' },
    ],
  },
  escape: {
    patterns: [
      {
        match: '\\\\(?:[0abtnvfre "/\\\\N_LP]|x\\h{2}|u\\h{4}|U\\h{8}|$)',
        name: 'constant.character.escape.jobspec',
      },
      { match: '\\\\.', name: 'invalid.illegal.unknown-escape.jobspec' },
    ],
  },
};

function specialValue(shape: Shape): { match: string; name: string } | undefined {
  if (shape.words.length > 0) return { match: anyOf(shape.words), name: wordScope };
  if (shape.format === undefined) return undefined;
  if (codeFormats.has(shape.format)) return { match: code, name: codeScope };
  const name = formatScopes[shape.format];
  if (name === undefined) return undefined;
  return { match: shape.format.startsWith('date') ? date : '[^\\s,"\'\\[\\]{}]++', name };
}

function quotedValue(special: { match: string; name: string }): Rule {
  return {
    match: `(["'])(${special.match})(\\1)`,
    captures: {
      '1': { name: 'punctuation.definition.string.begin.jobspec' },
      '2': { name: special.name },
      '3': { name: 'punctuation.definition.string.end.jobspec' },
    },
  };
}

/** Words that YAML reads as a number, a truth value or nothing, whatever the writer meant. */
function typed(end: string): readonly Rule[] {
  return [
    {
      match: `${start}(?:true|True|TRUE|false|False|FALSE)${end}`,
      name: 'constant.language.boolean.jobspec',
    },
    { match: `${start}(?:null|Null|NULL|~)${end}`, name: 'constant.language.null.jobspec' },
    {
      match: `${start}[-+]?(?:\\.\\d++|\\d++(?:\\.\\d*+)?)(?:[eE][-+]?\\d+)?${end}`,
      name: 'constant.numeric.jobspec',
    },
    {
      match: `${start}(?:0x\\h++|0o[0-7]++|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))${end}`,
      name: 'constant.numeric.jobspec',
    },
  ];
}

function quotes(prose: boolean): readonly Rule[] {
  const inside = prose ? [include('markdown-inline')] : [];
  const scope = (kind: string) => (prose ? 'meta.prose.jobspec' : `string.quoted.${kind}.jobspec`);
  return [
    {
      begin: '"',
      end: '"',
      beginCaptures: { '0': { name: 'punctuation.definition.string.begin.jobspec' } },
      endCaptures: { '0': { name: 'punctuation.definition.string.end.jobspec' } },
      contentName: scope('double'),
      patterns: [include('escape'), ...inside],
    },
    {
      begin: "'",
      end: "'(?!')",
      beginCaptures: { '0': { name: 'punctuation.definition.string.begin.jobspec' } },
      endCaptures: { '0': { name: 'punctuation.definition.string.end.jobspec' } },
      contentName: scope('single'),
      patterns: [{ match: "''", name: 'constant.character.escape.jobspec' }, ...inside],
    },
  ];
}
