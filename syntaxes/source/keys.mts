import {
  afterColon,
  afterColonInFlow,
  anyKey,
  anyKeyInFlow,
  anyQuotedKey,
  blockHeader,
  insideKeyScalar,
  insideValue,
  lineStart,
  lineStartGroups,
  properties,
} from './lexical.mts';
import { anyOf, type Captures, include, type Rule } from './rule.mts';
import { headerCaptures } from './structure.mts';

/** Keys that share the rule of their value. */
export interface KeyGroup {
  readonly keys: readonly string[];
  /** The names of the value's rules: on lines, and between brackets. */
  readonly value: string;
  readonly prose: boolean;
}

const dashScope = 'punctuation.definition.block.sequence.item.jobspec';
const anchorScope = 'entity.name.type.anchor.jobspec';
const colonScope = 'punctuation.separator.key-value.mapping.jobspec';

/** The groups up to the colon of a key. */
const keyGroups = lineStartGroups + 3;

/** The scope of a key that the format does not know where it stands. No theme colors it: it looks unfinished. */
const unknownKeyScope = 'meta.key.unknown.jobspec';

export const sectionKeyScope = 'entity.name.tag.section.jobspec';
/** Two scopes: the inner one has the calmer color in VS Code's own themes, others know only the outer one. */
export const propertyKeyScope = 'support.type.property-name.jobspec meta.object-literal.key.jobspec';

/** The rules for known keys at the start of a line. */
export function keyRules(groups: readonly KeyGroup[], scope: string): readonly Rule[] {
  const scalars = [true, false].flatMap((prose) => {
    const keys = groups.filter((group) => group.prose === prose).flatMap((group) => group.keys);
    return keys.length === 0 ? [] : [scalarRegion(lineStart, knownKey(keys, 9), scope, prose)];
  });
  const values = groups.map((group) => valueRegion(lineStart, knownKey(group.keys, 9), scope, group.value));
  return [...scalars, ...values];
}

/** Keys that are not known where they stand. In prose only those that begin an item, such as `- Note: …`. */
export const unknownKeys: Readonly<Record<string, Rule>> = {
  'unknown-key': unknownKeyRule(lineStart),
  'unknown-item-key': unknownKeyRule(`(?=^ *- )${lineStart}`),
  'unknown-flow-key': flowKey(`(${anyQuotedKey}|${anyKeyInFlow})()`, unknownKeyScope, 'value-text'),
};

function unknownKeyRule(start: string): Rule {
  const key = `(${anyQuotedKey}|${anyKey})()`;
  return {
    patterns: [
      scalarRegion(start, key, unknownKeyScope, false),
      valueRegion(start, key, unknownKeyScope, 'value-text'),
    ],
  };
}

/** The rules for keys inside `{ }`. */
export function flowKeyRules(groups: readonly KeyGroup[]): readonly Rule[] {
  const known = groups.map((group) => flowKey(knownKey(group.keys, 1), propertyKeyScope, group.value));
  return [...known, include('unknown-flow-key')];
}

/** The name of the rule for the same value between brackets. */
export function flowName(value: string): string {
  return `${value}-flow`;
}

/** A key with or without quotes, as the groups `first` and `first + 1`. */
function knownKey(keys: readonly string[], first: number): string {
  return `((["']?)${anyOf(keys)}\\${first + 1})`;
}

/** The region of a key whose value is a block scalar. */
function scalarRegion(start: string, key: string, scope: string, prose: boolean): Rule {
  return {
    begin: `${start}${key}\\s*(:)\\s+${properties}${blockHeader}`,
    beginCaptures: {
      ...lineCaptures(scope),
      '12': { name: anchorScope },
      ...headerCaptures(keyGroups + 1),
    },
    while: insideKeyScalar,
    contentName: prose ? 'meta.prose.jobspec' : 'string.unquoted.block.jobspec',
    ...(prose ? { patterns: [include('markdown-block')] } : {}),
  };
}

/** The region of a key with any other value. */
function valueRegion(start: string, key: string, scope: string, value: string): Rule {
  return {
    begin: `${start}${key}\\s*(:)${afterColon}`,
    beginCaptures: lineCaptures(scope),
    while: insideValue,
    patterns: [include(value)],
  };
}

function flowKey(key: string, scope: string, value: string): Rule {
  return {
    begin: `(?<![^\\s,{\\[])${key}\\s*(:)${afterColonInFlow}`,
    beginCaptures: { '1': { name: scope }, '3': { name: colonScope } },
    end: '(?=[,}\\]])',
    patterns: [include(flowName(value))],
  };
}

function lineCaptures(scope: string): Captures {
  return {
    '2': { name: dashScope },
    '5': { name: dashScope },
    '8': { name: anchorScope },
    '9': { name: scope },
    '11': { name: colonScope },
  };
}
