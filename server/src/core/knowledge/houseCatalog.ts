import type { Range } from 'vscode-languageserver-types';
import {
  type MapNode,
  type Path,
  resolveAlias,
  type SpecDocument,
  type SpecNode,
  stringOf,
  toValue,
  valueNode,
} from '../document';
import type { FaqEntry, SkillAmbiguity, SkillCategory } from './types';

/** Where a house catalog describes a skill: the name in its entry. */
export interface SkillOrigin {
  readonly uri: string;
  readonly range: Range;
}

/** One file of house skills, as far as it can be understood. */
export interface HouseCatalog {
  readonly uri: string;
  readonly document: SpecDocument;
  /** Id of the category of all entries that name no other. */
  readonly category: string | undefined;
  /** The category as this file describes it; undefined where it only names one. */
  readonly defines: SkillCategory | undefined;
  readonly entries: readonly HouseEntry[];
}

/** What an entry says; what it leaves out stays as it is in the catalogs before. */
export interface HouseEntry {
  readonly path: Path;
  readonly name: string;
  readonly nameNode: SpecNode;
  /** The name of the skill that this entry gives a new one. */
  readonly renames: string | undefined;
  readonly hide: boolean;
  readonly category: string | undefined;
  readonly aliases: readonly string[];
  readonly since: number | undefined;
  readonly description: string | undefined;
  readonly broader: string | undefined;
  readonly related: readonly string[] | undefined;
  readonly alternatives: readonly string[] | undefined;
  readonly successors: readonly string[] | undefined;
  readonly ambiguous: SkillAmbiguity | undefined;
  readonly faqs: readonly FaqEntry[] | undefined;
}

/** Reads a house catalog; an entry without a name and a value of the wrong kind count as not written. */
export function readHouseCatalog(uri: string, document: SpecDocument): HouseCatalog {
  const root = document.specs[0]?.root;
  const category = stringOf(valueNode(root, 'category'));
  const title = stringOf(valueNode(root, 'title'));
  const list = valueNode(root, 'skills');
  return {
    uri,
    document,
    category,
    defines:
      category && title
        ? {
            id: category,
            title,
            description: stringOf(valueNode(root, 'description')) ?? '',
            faqs: faqsOf(root) ?? [],
          }
        : undefined,
    entries: (list?.kind === 'list' ? list.items : []).flatMap(({ value }) => {
      const map = resolveAlias(value);
      return map?.kind === 'map' ? (readEntry(map) ?? []) : [];
    }),
  };
}

function readEntry(map: MapNode): HouseEntry | undefined {
  const nameNode = valueNode(map, 'name');
  const name = stringOf(nameNode)?.trim();
  if (!name || !nameNode) return undefined;
  const since = valueNode(map, 'since');
  return {
    path: map.path,
    name,
    nameNode,
    renames: stringOf(valueNode(map, 'renames')),
    hide: isTrue(valueNode(map, 'hide')),
    category: stringOf(valueNode(map, 'category')),
    aliases: textsOf(map, 'aliases') ?? [],
    since: since?.kind === 'scalar' && typeof since.value === 'number' ? since.value : undefined,
    description: stringOf(valueNode(map, 'description')),
    broader: stringOf(valueNode(map, 'broader')),
    related: textsOf(map, 'related'),
    alternatives: textsOf(map, 'alternatives'),
    successors: textsOf(map, 'successors'),
    ambiguous: ambiguityOf(valueNode(map, 'ambiguous')),
    faqs: faqsOf(map),
  };
}

function ambiguityOf(node: SpecNode | undefined): SkillAmbiguity | undefined {
  if (node?.kind !== 'map') return undefined;
  const names = textsOf(node, 'names');
  const context = textsOf(node, 'context');
  const not = textsOf(node, 'not');
  return {
    ...(names ? { names } : {}),
    ...(isTrue(valueNode(node, 'case')) ? { case: true } : {}),
    ...(context ? { context } : {}),
    ...(not ? { not } : {}),
  };
}

function faqsOf(node: SpecNode | undefined): FaqEntry[] | undefined {
  const list = valueNode(node, 'faqs');
  if (list?.kind !== 'list') return undefined;
  return list.items.flatMap(({ value }) => {
    const question = stringOf(valueNode(value, 'question'));
    const answer = stringOf(valueNode(value, 'answer'));
    const source = stringOf(valueNode(value, 'source'));
    return question && answer ? [{ question, answer, ...(source ? { source } : {}) }] : [];
  });
}

function textsOf(node: SpecNode | undefined, key: string): string[] | undefined {
  const list = valueNode(node, key);
  if (list?.kind !== 'list') return undefined;
  return list.items.flatMap(({ value }) => stringOf(value)?.trim() || []);
}

function isTrue(node: SpecNode | undefined): boolean {
  return node !== undefined && toValue(node) === true;
}
