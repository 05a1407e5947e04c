import { blockHeader, insideItemScalar, itemStart, itemStartGroups } from './lexical.mts';
import { type Captures, include, type Rule } from './rule.mts';

/** The parts of YAML that look the same wherever they stand. */
export const structure: Readonly<Record<string, Rule>> = {
  document: {
    patterns: [
      { match: '^---(?=\\s|$)', name: 'entity.other.document.begin.jobspec' },
      { match: '^\\.\\.\\.(?=\\s|$)', name: 'entity.other.document.end.jobspec' },
      { match: '^%.*$', name: 'keyword.other.directive.jobspec' },
    ],
  },
  comment: {
    patterns: [
      {
        comment: 'A comment that turns rules off: the command and the rules it names stand out.',
        match:
          '(?<!\\S)(#)\\s*(jobspec-(?:disable|enable)(?:-[a-z]+)*)(?![\\w-])((?:[\\s,:]+[a-z]\\w*(?:-\\w+)+)*).*$',
        name: 'comment.line.number-sign.jobspec',
        captures: {
          '1': { name: 'punctuation.definition.comment.jobspec' },
          '2': { name: 'keyword.control.directive.jobspec' },
          '3': { name: 'constant.other.rule.jobspec' },
        },
      },
      {
        match: '(?<!\\S)(#).*$',
        name: 'comment.line.number-sign.jobspec',
        captures: { '1': { name: 'punctuation.definition.comment.jobspec' } },
      },
    ],
  },
  item: { match: '(?<!\\S)-(?=\\s|$)', name: 'punctuation.definition.block.sequence.item.jobspec' },
  properties: {
    patterns: [
      {
        match: '(?<![^\\s,\\[{])(&)([^\\s,\\[\\]{}]+)',
        captures: {
          '1': { name: 'punctuation.definition.anchor.jobspec' },
          '2': { name: 'entity.name.type.anchor.jobspec' },
        },
      },
      { match: '(?<![^\\s,\\[{])![^\\s,\\[\\]{}]*', name: 'storage.type.tag.jobspec' },
      {
        match: '(?<![^\\s,\\[{])(\\*)([^\\s,\\[\\]{}]+)',
        captures: {
          '1': { name: 'punctuation.definition.alias.jobspec' },
          '2': { name: 'variable.other.alias.jobspec' },
        },
      },
    ],
  },
  separator: { match: ',', name: 'punctuation.separator.sequence.jobspec' },
  'item-scalar': itemScalar('string.unquoted.block.jobspec', []),
  'item-prose': itemScalar('meta.prose.jobspec', [include('markdown-block')]),
};

/** What follows `|` or `>` on its line, as groups after the `count` groups before it. */
export function headerCaptures(count: number): Captures {
  return {
    [count + 1]: { name: 'keyword.control.flow.block-scalar.jobspec' },
    [count + 2]: { name: 'storage.modifier.block-scalar.jobspec' },
    [count + 3]: { name: 'comment.line.number-sign.jobspec' },
  };
}

function itemScalar(contentName: string, patterns: readonly Rule[]): Rule {
  const dash = { name: 'punctuation.definition.block.sequence.item.jobspec' };
  return {
    begin: `${itemStart}${blockHeader}`,
    beginCaptures: {
      '2': dash,
      '5': dash,
      '6': { name: 'entity.name.type.anchor.jobspec' },
      ...headerCaptures(itemStartGroups),
    },
    while: insideItemScalar,
    contentName,
    patterns,
  };
}
