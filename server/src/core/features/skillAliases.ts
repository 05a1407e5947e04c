import { normalizeSkill } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import { distance } from '../text/distance';

/** The other names of a skill, as people should and should not see them. */
export interface SkillAliases {
  /** Names of their own: "K8s" for Kubernetes. */
  readonly names: readonly string[];
  /** Other spellings of a name, slips among them, by which the skill is recognized all the same: "Kubernets". */
  readonly spellings: readonly string[];
}

/** Tells names from mere spellings, which would look like mistakes of ours beside them. */
export function skillAliases({ name, aliases }: Pick<SkillEntry, 'name' | 'aliases'>): SkillAliases {
  const names: string[] = [];
  const spellings: string[] = [];
  for (const alias of aliases) {
    const isKnown = [name, ...names].some((other) => isSpellingOf(alias, other));
    (isKnown ? spellings : names).push(alias);
  }
  return { names, spellings };
}

/** Short words differ by a letter and mean something else; so do numbers. */
function isSpellingOf(alias: string, name: string): boolean {
  const [one, other] = [normalizeSkill(alias), normalizeSkill(name)];
  if (one === other) return true;
  const limit = one.length < 8 ? 1 : 2;
  if (one.length < 5 || Math.abs(one.length - other.length) > limit) return false;
  // A part of the name is a short form.
  if (one.startsWith(other) || other.startsWith(one) || digitsOf(one) !== digitsOf(other)) return false;
  return distance(one, other, limit) <= limit;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
