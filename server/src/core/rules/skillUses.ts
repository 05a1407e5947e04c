import {
  type ResolvedNode,
  resolveAlias,
  type ScalarNode,
  type SpecNode,
  stringOf,
  valueNode,
} from '../document';
import type { SkillTable } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import type { RelatedPlace } from '../schema/finding';
import { inQuotes } from '../text/inQuotes';

/** An entry of `skills`, as a name alone or with its level and years. */
export interface SkillUse {
  /** As it is written. */
  readonly name: string;
  readonly node: ScalarNode;
  /** The whole entry: the name itself, or the map around it. */
  readonly item: ResolvedNode;
  /** The list it stands in; a plain list is all required. */
  readonly list: 'required' | 'preferred';
  /** The catalog's skill of this name; also where a version follows the name, as in "Java 21". */
  readonly skill: SkillEntry | undefined;
  readonly level?: ScalarNode;
  readonly years?: ScalarNode;
}

/** The skills that a spec lists, in source order; an entry that is repeated through an alias counts once. */
export function skillUses(root: SpecNode | undefined, skills: SkillTable): SkillUse[] {
  const seen = new Set<ResolvedNode>();
  const usesIn = (node: ResolvedNode | undefined, list: SkillUse['list']): SkillUse[] =>
    node?.kind === 'list'
      ? node.items.flatMap(({ value }) => {
          const item = resolveAlias(value);
          if (!item || seen.has(item)) return [];
          seen.add(item);
          return useOf(item, list, skills) ?? [];
        })
      : [];
  const node = valueNode(root, 'skills');
  if (node?.kind !== 'map') return usesIn(node, 'required');
  return [
    ...usesIn(valueNode(node, 'required'), 'required'),
    ...usesIn(valueNode(node, 'preferred'), 'preferred'),
  ].sort((a, b) => a.node.range.start - b.node.range.start);
}

/** Points at an entry that another finding is about. */
export function listedHere({ name, node }: SkillUse): RelatedPlace {
  const message = `${inQuotes(name)} is listed here.`;
  return { span: node.range, message };
}

function useOf(item: ResolvedNode, list: SkillUse['list'], skills: SkillTable): SkillUse | undefined {
  const node = item.kind === 'map' ? valueNode(item, 'name') : item;
  const name = stringOf(node)?.trim();
  if (!name || node?.kind !== 'scalar') return undefined;
  const level = scalarOf(item, 'level');
  const years = scalarOf(item, 'years');
  const skill = skills.find(name) ?? skills.find(withoutVersion(name));
  return { name, node, item, list, skill, ...(level ? { level } : {}), ...(years ? { years } : {}) };
}

/** "Java 21", "Angular 2+", "Python (3.12)" and "Node.js v22" are the skill in front of the number. */
export function withoutVersion(name: string): string {
  return name.replace(/\s+\(?v?\d[\d.x]*\+?\)?$/i, '');
}

function scalarOf(item: ResolvedNode, key: string): ScalarNode | undefined {
  const node = item.kind === 'map' ? valueNode(item, key) : undefined;
  return node?.kind === 'scalar' ? node : undefined;
}
