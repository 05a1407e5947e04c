import {
  flowKeyRules,
  flowName,
  type KeyGroup,
  keyRules,
  propertyKeyScope,
  sectionKeyScope,
  unknownKeys,
} from './keys.mts';
import { markdown } from './markdown.mts';
import { type Grammar, include, type Rule } from './rule.mts';
import { scalarRules, scalars } from './scalars.mts';
import type { Shape } from './shape.mts';
import { structure } from './structure.mts';

/**
 * Builds the grammar from the shape of a spec. It stands on its own: no other extension's YAML grammar is
 * needed. Every key opens a region that lasts as long as its value by indentation, so that a key is known or
 * unknown by its place, and an unclosed quote or bracket never reaches past the next key.
 */
export function buildGrammar(spec: Shape): Grammar {
  const values = new Values();
  values.nameOf(text, 'text');
  return {
    name: 'JobSpec',
    scopeName: 'source.yaml.jobspec',
    patterns: [
      include('document'),
      include('comment'),
      ...keyRules(values.groups(spec.keys, ''), sectionKeyScope),
      include('unknown-key'),
      include('item-scalar'),
      include('item'),
      include('properties'),
      include('root-scalar'),
    ],
    repository: { ...structure, ...unknownKeys, ...scalars, ...markdown, ...values.rules },
  };
}

const text: Shape = { keys: new Map(), items: undefined, words: [], format: undefined, prose: undefined };

/** The rules for values, one pair (on lines, between brackets) for all values that look alike. */
class Values {
  readonly rules: Record<string, Rule> = {};
  readonly #names = new Map<string, string>();

  /** The name of the rule for a value; `path` names it if it is the first of its kind. */
  nameOf(shape: Shape, path: string): string {
    const flat = flatten(shape);
    const signature = JSON.stringify(flat, (_, value) => (value instanceof Map ? [...value] : value));
    const known = this.#names.get(signature);
    if (known !== undefined) return known;
    const name = `value-${path}`;
    this.#names.set(signature, name);
    const groups = this.groups(flat.keys, `${path}.`);
    this.rules[name] = { patterns: onLines(flat, groups, name) };
    this.rules[flowName(name)] = { patterns: betweenBrackets(flat, groups, name) };
    return name;
  }

  groups(keys: ReadonlyMap<string, Shape>, prefix: string): readonly KeyGroup[] {
    const groups = new Map<string, KeyGroup>();
    for (const [key, shape] of keys) {
      const value = this.nameOf(shape, `${prefix}${key}`);
      const keysSoFar = groups.get(value)?.keys ?? [];
      groups.set(value, { keys: [...keysSoFar, key], value, prose: shape.prose !== undefined });
    }
    return [...groups.values()];
  }
}

/** Lays a list's items over the list itself: the same colors serve `a`, `- a` and `[a]`. */
function flatten(shape: Shape): Shape {
  if (shape.items === undefined) return shape;
  const items = flatten(shape.items);
  return {
    keys: new Map([...items.keys, ...shape.keys]),
    items: text,
    words: [...shape.words, ...items.words],
    format: shape.format ?? items.format,
    prose: shape.prose ?? items.prose,
  };
}

function onLines(shape: Shape, groups: readonly KeyGroup[], name: string): readonly Rule[] {
  const keys = keyRules(groups, propertyKeyScope);
  return [
    include('comment'),
    ...keys,
    ...otherKeys(shape),
    include(shape.prose ? 'item-prose' : 'item-scalar'),
    include('item'),
    include('properties'),
    ...brackets(groups, name),
    ...scalarRules(shape, false),
  ];
}

/** Prose may hold a colon on any of its lines; only `- Note: …` is read as a key there. */
function otherKeys(shape: Shape): readonly Rule[] {
  if (shape.prose === undefined || shape.keys.size > 0) return [include('unknown-key')];
  return shape.items === undefined ? [] : [include('unknown-item-key')];
}

function betweenBrackets(shape: Shape, groups: readonly KeyGroup[], name: string): readonly Rule[] {
  return [
    include('comment'),
    include('properties'),
    ...brackets(groups, name),
    include('separator'),
    ...scalarRules(shape, true),
  ];
}

function brackets(groups: readonly KeyGroup[], name: string): readonly Rule[] {
  return [
    { ...region('\\[', '\\]', 'sequence'), patterns: [include(flowName(name))] },
    {
      ...region('\\{', '\\}', 'mapping'),
      patterns: [include('comment'), ...flowKeyRules(groups), include(flowName(name))],
    },
  ];
}

function region(begin: string, end: string, kind: string): Rule {
  return {
    begin,
    end,
    beginCaptures: { '0': { name: `punctuation.definition.${kind}.begin.jobspec` } },
    endCaptures: { '0': { name: `punctuation.definition.${kind}.end.jobspec` } },
  };
}
