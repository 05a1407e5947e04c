import { perObject } from '../text/perObject';
import type { HouseDesk } from './houseDesk';
import type { SkillEntry } from './types';

/**
 * The skills with every reference to a renamed or hidden one brought up to date. Names that were changed twice
 * are followed to the end.
 */
export function withNewNames({ slots, changed }: HouseDesk): {
  readonly skills: readonly SkillEntry[];
  /** The entries that had to be copied for it. */
  readonly replaced: ReadonlyMap<SkillEntry, SkillEntry>;
} {
  const replaced = new Map<SkillEntry, SkillEntry>();
  const skills = slots().map(({ entry }) => {
    if (changed.size === 0 || !referencesOf(entry).some((name) => changed.has(name))) return entry;
    const copy = updated(entry.toJSON?.() ?? entry, changed);
    replaced.set(entry, copy);
    return copy;
  });
  return { skills, replaced };
}

function updated(entry: SkillEntry, changed: HouseDesk['changed']): SkillEntry {
  const { broader, ...rest } = entry;
  const now = broader === undefined ? undefined : nameNow(broader, changed);
  const all = (names: readonly string[]): string[] => {
    const current = names.flatMap((name) => nameNow(name, changed) ?? []);
    return [...new Set(current)].filter((name) => name !== entry.name);
  };
  return {
    ...rest,
    ...(now === undefined || now === entry.name ? {} : { broader: now }),
    related: all(entry.related),
    alternatives: all(entry.alternatives),
    successors: all(entry.successors),
  };
}

function nameNow(name: string, changed: HouseDesk['changed']): string | undefined {
  let current: string | undefined = name;
  for (let steps = 0; current !== undefined && changed.has(current) && steps < 10; steps++)
    current = changed.get(current);
  return current;
}

/** Those of the built-in skills are unpacked when asked for, which takes its time for all of them. */
const referencesOf = perObject(
  ({ broader, related, alternatives, successors }: SkillEntry): readonly string[] => [
    ...(broader ? [broader] : []),
    ...related,
    ...alternatives,
    ...successors,
  ],
);
