import type { SpecDocument } from '../document';
import { type MergedCatalog, mergeCatalogs } from '../knowledge/house';
import { createSkillTable, normalizeSkill, type SkillTable } from '../knowledge/skills';
import type { SkillCatalog } from '../knowledge/types';
import { once } from '../text/once';
import { createFileSettings } from './settingsFor';
import type { HouseRules, HouseSources } from './types';

/** Makes house rules of what the host read. Equal catalogs give the very same table of skills. */
export interface Houses {
  resolve(sources: HouseSources): HouseRules;
}

/** Few repositories have more than one set of catalogs; a set that is being edited takes a place with each key. */
const keptSets = 8;

interface CatalogFile {
  readonly uri: string;
  readonly document: SpecDocument;
}

interface CatalogSet {
  readonly files: readonly CatalogFile[];
  readonly merged: MergedCatalog;
  readonly table: SkillTable;
}

export function createHouses(builtIn: SkillCatalog): Houses {
  let sets: readonly CatalogSet[] = [];
  const builtInNames = once(() => new Set(builtIn.skills.map(({ name }) => normalizeSkill(name))));

  function setOf(files: readonly CatalogFile[]): CatalogSet {
    const known = sets.find((set) => isSame(set.files, files));
    const set = known ?? merge(files, builtIn);
    sets = [set, ...sets.filter((other) => other !== set)].slice(0, keptSets);
    return set;
  }

  return {
    resolve({ uri, document: written, config, catalogs }) {
      const files = catalogs.flatMap(({ uri: file, document }): CatalogFile[] =>
        file !== undefined && document ? [{ uri: file, document }] : [],
      );
      const set = files.length > 0 ? setOf(files) : undefined;
      return {
        uri,
        ...(written ? { document: written } : {}),
        strictSkills: config.strictSkills,
        ...createFileSettings(uri, config),
        look: config.look,
        catalogs,
        skills: set?.table,
        originOf: (skill) => set?.merged.origins.get(skill),
        isBuiltIn: (name) => builtInNames().has(normalizeSkill(name)),
        problemsIn: (file) => set?.merged.problems.get(file) ?? [],
      };
    },
  };
}

function merge(files: readonly CatalogFile[], builtIn: SkillCatalog): CatalogSet {
  const merged = mergeCatalogs(builtIn, files);
  const { skills, categories } = merged.catalog;
  return { files, merged, table: createSkillTable(skills, categories) };
}

function isSame(left: readonly CatalogFile[], right: readonly CatalogFile[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ uri, document }, at) => {
      const other = right[at];
      return other?.uri === uri && other.document.text === document.text;
    })
  );
}
