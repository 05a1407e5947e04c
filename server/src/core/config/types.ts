import type { SpecDocument } from '../document';
import type { SkillOrigin } from '../knowledge/houseCatalog';
import type { SkillTable } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import type { Finding, Severity } from '../schema/finding';
import type { HouseWords, Profile, RuleOptions, RuleSettings } from '../schema/ruleSettings';

/** What a `jobspec.config.yaml` says, as far as it can be understood; the rest keeps its default. */
export interface HouseConfig {
  /** Paths of house catalogs as they are written, each once. */
  readonly catalogs: readonly string[];
  /** True where only skills of a catalog may be listed. */
  readonly strictSkills: boolean;
  /** What holds for every file. */
  readonly settings: PartialSettings;
  /** What holds for some files beyond that, later ones over earlier ones. */
  readonly overrides: readonly Override[];
  /** Patterns of files that are not checked, seen from the configuration. */
  readonly ignore: readonly string[];
  /** True where each comment that silences a rule has to say why. */
  readonly reasonsRequired: boolean;
  /** How postings look, and words of the house on them. */
  readonly look: HouseLook;
  /** True where the file cannot be read as a whole: then all of it keeps its defaults. */
  readonly broken: boolean;
}

/** What a part of a configuration says about the rules. */
export interface PartialSettings {
  readonly profile: Profile | undefined;
  /** By the id of the rule. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly options: ReadonlyMap<string, RuleOptions>;
  readonly words: HouseWords;
}

export interface Override extends PartialSettings {
  /** Patterns of paths, seen from the configuration. */
  readonly files: readonly string[];
}

/** What a configuration says about how postings look. */
export interface HouseLook {
  /** Words of the house in place of ours, by language: a tree as the author wrote it. */
  readonly labels: Readonly<Record<string, unknown>> | undefined;
  /** The name of a built-in theme. */
  readonly theme: string | undefined;
  /** Paths as the configuration writes them. */
  readonly css: string | undefined;
  readonly logo: string | undefined;
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
  /** The configuration as it is written; left out where nobody wants to change it. */
  readonly document?: SpecDocument;
  readonly config: HouseConfig;
  readonly catalogs: readonly CatalogSource[];
}

/** The house rules that hold for a file. */
export interface HouseRules {
  /** The configuration they come from. */
  readonly uri: string;
  /** The configuration as it is written, to be changed by actions. */
  readonly document?: SpecDocument;
  readonly strictSkills: boolean;
  /** What holds for the rules in a file. Equal settings are the very same object. */
  settingsFor(uri: string): RuleSettings;
  /** True for a file that the house does not want to be checked. */
  ignores(uri: string): boolean;
  readonly catalogs: readonly CatalogSource[];
  readonly look: HouseLook;
  /** The skills of the built-in catalog and of the house; undefined where the house has none of its own. */
  readonly skills: SkillTable | undefined;
  /** Where a house catalog describes the skill; undefined for one that is just built in. */
  originOf(skill: SkillEntry): SkillOrigin | undefined;
  /** True where a built-in skill has this name, whatever the house did to it. */
  isBuiltIn(name: string): boolean;
  /** What is wrong with the entries of a house catalog, beyond its form. */
  problemsIn(uri: string): readonly Finding[];
}
