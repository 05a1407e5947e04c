import { toValue } from '../document';
import { normalizeSkill } from '../knowledge/skills';
import { inQuotes } from '../text/inQuotes';
import { namingOf } from './naming';
import { listedHere, type SkillUse } from './skillUses';
import type { Rule } from './types';

/** A skill listed twice: under two of its names, or as required and as preferred. */
export const skillDuplicate: Rule = {
  id: 'skill-duplicate',
  category: 'skills',
  severity: 'warning',
  *check({ analysis }) {
    for (const group of groups(analysis.listed)) {
      const kept = worthKeeping(group);
      for (const use of group) {
        if (use === kept || isRepeatedText(use, group) || asksForMore(use, kept)) continue;
        yield {
          span: use.node.range,
          message: messageFor(use, kept),
          related: [listedHere(kept)],
          data: { path: use.item.path, fixes: ['take-out'] },
        };
      }
    }
  },
};

/** Uses of one skill, in source order. An alias that may mean something else makes no group. */
function groups(listed: readonly SkillUse[]): SkillUse[][] {
  const byKey = new Map<string, SkillUse[]>();
  for (const use of listed) {
    const { skill, name } = use;
    // Nothing is more sure than its own name.
    const isSure = skill !== undefined && (skill.name === name || namingOf(name, skill) !== 'other');
    const key = normalizeSkill(isSure ? skill.name : name);
    const same = byKey.get(key);
    if (same) same.push(use);
    else byKey.set(key, [use]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

/** Required before preferred, then the one that says most, then the one under its own name, then the first. */
function worthKeeping(group: readonly SkillUse[]): SkillUse {
  const [first, ...others] = group;
  if (!first) throw new Error('A group has two uses or more.');
  return others.reduce((best, use) => {
    if (use.list !== best.list) return use.list === 'required' ? use : best;
    const more = details(use) - details(best);
    return more > 0 || (more === 0 && isOwnName(use) && !isOwnName(best)) ? use : best;
  }, first);
}

function isOwnName({ name, skill }: SkillUse): boolean {
  return skill?.name === name;
}

/** What an entry says beside the name. */
function details({ item }: SkillUse): number {
  return item.kind === 'map' ? item.entries.length - 1 : 0;
}

/** The very same text once more in a list is a mistake of the format (`duplicate-item`), which leaves maps to us. */
function isRepeatedText(use: SkillUse, group: readonly SkillUse[]): boolean {
  const value = toValue(use.item);
  if (typeof value === 'object') return false;
  const first = group.find((other) => other.list === use.list && toValue(other.item) === value);
  return first !== use;
}

/** Beginner as required and advanced as preferred are two wishes, not one twice. */
function asksForMore(use: SkillUse, kept: SkillUse): boolean {
  return use.list !== kept.list && (use.level !== undefined || use.years !== undefined);
}

function messageFor(use: SkillUse, kept: SkillUse): string {
  const isSameName = use.name === kept.name;
  if (use.list !== kept.list) {
    const same = isSameName
      ? inQuotes(use.name)
      : `${inQuotes(use.name)} and ${inQuotes(kept.name)} are the same skill, which`;
    return `${same} is both required and preferred. Candidates cannot tell which one counts: remove one of the two.`;
  }
  const repeated = isSameName ? '' : `, ${inQuotes(kept.name)}: it is the same skill`;
  return `${inQuotes(use.name)} repeats ${entryOf(kept)} of this list${repeated}. Once is enough: remove one of the two.`;
}

/** Its place in the list, counted from 1. */
function entryOf({ item }: SkillUse): string {
  const index = item.path.at(-1);
  return typeof index === 'number' ? `entry ${index + 1}` : 'another entry';
}
