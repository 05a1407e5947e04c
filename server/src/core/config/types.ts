import type { SpecDocument } from '../document';
import type { SkillOrigin } from '../knowledge/houseCatalog';
import type { SkillTable } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import type { Finding, Severity } from '../schema/finding';

/** What a `jobspec.config.yaml` says, as far as it can be understood; the rest keeps its default. */
export interface HouseConfig {
  /** Paths of house catalogs as they are written, each once. */
  readonly catalogs: readonly string[];
  /** True where only skills of a catalog may be listed. */
  readonly strictSkills: boolean;
  /** By the id of the rule. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** True where the file cannot be read as a whole: then all of it keeps its defaults. */
  readonly broken: boolean;
}

/** A house catalog as the host found it. */
export interface CatalogSource {
  /** The path as the configuration writes it. */
  readonly reference: string;
  /** Undefined where the path leads out of the workspace. */
  readonly uri: string | undefined;
  /** Undefined where there is no such file. */
  readonly document: SpecDocument | undefined;
}

/** What the host read: a configuration and the files it names, in its order. */
export interface HouseSources {
  readonly uri: string;
  readonly config: HouseConfig;
  readonly catalogs: readonly CatalogSource[];
}

/** The house rules that hold for a file. */
export interface HouseRules {
  /** The configuration they come from. */
  readonly uri: string;
  readonly strictSkills: boolean;
  readonly severities: HouseConfig['severities'];
  readonly catalogs: readonly CatalogSource[];
  /** The skills of the built-in catalog and of the house; undefined where the house has none of its own. */
  readonly skills: SkillTable | undefined;
  /** Where a house catalog describes the skill; undefined for one that is just built in. */
  originOf(skill: SkillEntry): SkillOrigin | undefined;
  /** True where a built-in skill has this name, whatever the house did to it. */
  isBuiltIn(name: string): boolean;
  /** What is wrong with the entries of a house catalog, beyond its form. */
  problemsIn(uri: string): readonly Finding[];
}
