import { perObject } from '../text/perObject';
import type { SkillOrigin } from './houseCatalog';
import { normalizeSkill } from './skills';
import type { SkillEntry } from './types';

/** One skill while catalogs are being merged. */
export interface Slot {
  entry: SkillEntry;
  origin?: SkillOrigin;
}

/** All skills while catalogs are being merged, to be found by any of their names. */
export interface HouseDesk {
  /** In the order of the catalogs; hidden ones are gone. */
  slots(): readonly Slot[];
  /** By canonical name, normalized. */
  named(key: string): Slot | undefined;
  aliasOwner(key: string): Slot | undefined;
  find(name: string): Slot | undefined;
  /** Replaces a skill, or adds one. */
  put(slot: Slot | undefined, entry: SkillEntry): Slot;
  /** Gives a skill an alias of the house. Where another skill has it, that one loses it. */
  addAlias(slot: Slot, alias: string): void;
  dropAlias(slot: Slot, key: string): void;
  hide(slot: Slot): void;
  /** The canonical names that are no more: what they are called now, or undefined where they are hidden. */
  readonly changed: ReadonlyMap<string, string | undefined>;
}

export function createHouseDesk(entries: readonly SkillEntry[]): HouseDesk {
  const slots = new Set<Slot>();
  const names = new Map<string, Slot>();
  const aliases = new Map<string, Slot>();
  const changed = new Map<string, string | undefined>();
  for (const { entry, key, aliasKeys } of keysOf(entries)) {
    const slot: Slot = { entry };
    slots.add(slot);
    names.set(key, slot);
    claim(slot, aliasKeys);
  }

  function claim(slot: Slot, keys: readonly string[]): void {
    for (const key of keys) if (!aliases.has(key)) aliases.set(key, slot);
  }

  function release(slot: Slot): void {
    for (const [key, owner] of aliases) if (owner === slot) aliases.delete(key);
  }

  function dropAlias(slot: Slot, key: string): void {
    aliases.delete(key);
    const entry = slot.entry.toJSON?.() ?? slot.entry;
    const without = (names: readonly string[]) => names.filter((name) => normalizeSkill(name) !== key);
    const houseNames = entry.houseNames && without(entry.houseNames);
    slot.entry = { ...entry, aliases: without(entry.aliases), ...(houseNames ? { houseNames } : {}) };
  }

  return {
    slots: () => [...slots],
    named: (key) => names.get(key),
    aliasOwner: (key) => aliases.get(key),
    find: (name) => names.get(normalizeSkill(name)) ?? aliases.get(normalizeSkill(name)),
    put(before, entry) {
      const slot = before ?? { entry };
      if (before) {
        release(before);
        names.delete(normalizeSkill(before.entry.name));
        if (before.entry.name !== entry.name) changed.set(before.entry.name, entry.name);
      }
      changed.delete(entry.name);
      slot.entry = entry;
      slots.add(slot);
      names.set(normalizeSkill(entry.name), slot);
      claim(slot, entry.aliases.map(normalizeSkill));
      return slot;
    },
    addAlias(slot, alias) {
      const key = normalizeSkill(alias);
      const owner = aliases.get(key);
      if (owner && owner !== slot) dropAlias(owner, key);
      aliases.set(key, slot);
      const { aliases: before, houseNames = [] } = slot.entry;
      slot.entry = {
        ...slot.entry,
        aliases: owner === slot ? before : [...before, alias],
        houseNames: [...houseNames, alias],
      };
    },
    dropAlias,
    hide(slot) {
      release(slot);
      names.delete(normalizeSkill(slot.entry.name));
      slots.delete(slot);
      changed.set(slot.entry.name, undefined);
    },
    changed,
  };
}

interface Keyed {
  readonly entry: SkillEntry;
  readonly key: string;
  readonly aliasKeys: readonly string[];
}

/** The built-in skills stay the same while a house catalog is being written. */
const keysOf = perObject((entries: readonly SkillEntry[]): readonly Keyed[] =>
  entries.map((entry) => ({
    entry,
    key: normalizeSkill(entry.name),
    aliasKeys: entry.aliases.map(normalizeSkill),
  })),
);
