import type { SpecDocument } from '../document';
import type { Finding } from '../schema/finding';
import { type HouseCatalog, type HouseEntry, readHouseCatalog, type SkillOrigin } from './houseCatalog';
import { createHouseDesk, type Slot } from './houseDesk';
import { houseProblems, type Report } from './houseProblems';
import { withNewNames } from './houseReferences';
import { normalizeSkill } from './skills';
import type { SkillCatalog, SkillCategory, SkillEntry } from './types';

/** The built-in catalog with what the house changed, added and hid. */
export interface MergedCatalog {
  readonly catalog: SkillCatalog;
  /** Where the house describes a skill; the others are just built in. */
  readonly origins: ReadonlyMap<SkillEntry, SkillOrigin>;
  /** By the uri of the catalog. */
  readonly problems: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * Adds house catalogs to the built-in one; where two disagree, the later one wins. What cannot be followed is a
 * problem of the catalog it stands in, and the rest holds.
 */
export function mergeCatalogs(
  base: SkillCatalog,
  sources: readonly { readonly uri: string; readonly document: SpecDocument }[],
): MergedCatalog {
  const houses = sources.map(({ uri, document }) => readHouseCatalog(uri, document));
  const desk = createHouseDesk(base.skills);
  const categories = mergedCategories(base.categories, houses);
  const reports = houses.map(houseProblems);
  const written: Written[] = [];
  houses.forEach((house, at) => {
    const report = reports[at];
    const seen = new Set<string>();
    for (const entry of report ? house.entries : []) {
      const key = normalizeSkill(entry.name);
      if (seen.has(key)) report?.twice(entry);
      else if (report) {
        seen.add(key);
        const slot = settle(entry, house, desk, report);
        if (slot) written.push({ slot, entry, report });
      }
    }
  });
  const known = new Set(categories.map(({ id }) => id));
  for (const { slot, entry, report } of written) {
    report.category(entry, known);
    slot.entry = { ...slot.entry, ...report.references(entry, desk) };
  }
  const { skills, replaced } = withNewNames(desk);
  const used = new Set(skills.map(({ category }) => category));
  return {
    catalog: { skills, categories: categories.filter(({ id }) => id !== houseCategory.id || used.has(id)) },
    origins: new Map(
      desk.slots().flatMap(({ entry, origin }) => (origin ? [[replaced.get(entry) ?? entry, origin]] : [])),
    ),
    problems: new Map(houses.map(({ uri }, at) => [uri, reports[at]?.findings ?? []])),
  };
}

interface Written {
  readonly slot: Slot;
  readonly entry: HouseEntry;
  readonly report: Report;
}

/** For skills whose catalog names no category. */
const houseCategory: SkillCategory = {
  id: 'house',
  title: 'House catalog',
  description: 'Skills that your company has added.',
  faqs: [],
};

function mergedCategories(
  base: readonly SkillCategory[],
  houses: readonly HouseCatalog[],
): readonly SkillCategory[] {
  const byId = new Map(base.map((category) => [category.id, category]));
  for (const { defines } of houses) if (defines) byId.set(defines.id, defines);
  if (!byId.has(houseCategory.id)) byId.set(houseCategory.id, houseCategory);
  return [...byId.values()];
}

/** Does what one entry asks for; undefined where nothing is left of the skill, or nothing came of it. */
function settle(
  entry: HouseEntry,
  house: HouseCatalog,
  desk: ReturnType<typeof createHouseDesk>,
  report: Report,
): Slot | undefined {
  const key = normalizeSkill(entry.name);
  if (entry.hide) {
    const slot = desk.find(entry.name);
    if (slot) desk.hide(slot);
    else report.unknownSkill(entry, ['name'], entry.name, 'hide', desk);
    return undefined;
  }
  const named = entry.renames === undefined ? undefined : desk.find(entry.renames);
  if (entry.renames !== undefined && !named)
    report.unknownSkill(entry, ['renames'], entry.renames, 'renames', desk);
  const holder = desk.named(key);
  if (named && holder && holder !== named) {
    report.nameTaken(entry, named.entry.name);
    return undefined;
  }
  const former = desk.aliasOwner(key);
  if (former && former !== (named ?? holder)) {
    report.nameWasAlias(entry, former.entry.name);
    desk.dropAlias(former, key);
  }
  const before = named ?? holder;
  const category = entry.category ?? house.category ?? before?.entry.category ?? houseCategory.id;
  const slot = desk.put(before, entryFrom(entry, before?.entry, category));
  slot.origin = { uri: house.uri, range: house.document.lines.range(entry.nameNode.range) };
  for (const [at, alias] of entry.aliases.entries()) {
    const aliasKey = normalizeSkill(alias);
    const owner = desk.aliasOwner(aliasKey);
    if (desk.named(aliasKey) === slot) continue;
    if (desk.named(aliasKey)) report.aliasIsName(entry, at, alias);
    else if (owner && owner !== slot && owner.origin) report.aliasTaken(entry, at, alias, owner.entry.name);
    else desk.addAlias(slot, alias);
  }
  return slot;
}

function entryFrom(entry: HouseEntry, before: SkillEntry | undefined, category: string): SkillEntry {
  const { name, since, ambiguous } = entry;
  const old = before?.toJSON?.() ?? before;
  const isRenamed = old && normalizeSkill(old.name) !== normalizeSkill(name);
  return {
    ...old,
    name,
    aliases: [...(isRenamed ? [old.name] : []), ...(old?.aliases ?? [])],
    ...(isRenamed ? { houseNames: [...(old.houseNames ?? []), old.name] } : {}),
    category,
    ...(since === undefined ? {} : { since }),
    description: entry.description ?? old?.description ?? '',
    related: entry.related ?? old?.related ?? [],
    alternatives: entry.alternatives ?? old?.alternatives ?? [],
    successors: entry.successors ?? old?.successors ?? [],
    ...(ambiguous ? { ambiguous } : {}),
    faqs: entry.faqs ?? old?.faqs ?? [],
  };
}
