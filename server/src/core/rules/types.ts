import type { MergedSpec, Path, Prose, ScalarNode, Span, Spec, SpecDocument } from '../document';
import type { LawTable } from '../knowledge/laws';
import type { MentionFinder } from '../knowledge/mentions';
import type { RoleTable } from '../knowledge/roles';
import type { ScoreWeights } from '../knowledge/scoreWeights';
import type { SkillTable } from '../knowledge/skills';
import type { TermBook } from '../knowledge/terms';
import type { GoogleGuide } from '../knowledge/types';
import type { FindingData, RelatedPlace, Severity } from '../schema/finding';
import type { HouseWords, Profile, RuleOptions, RuleSettings } from '../schema/ruleSettings';
import type { ProseText, SpecAnalysis } from './analysis';
import type { SpecFacts } from './facts';
import type { Reads } from './reads';
import type { Reruns } from './reruns';

/** What a rule is about; the score adds up by these. */
export type RuleCategory =
  | 'structure'
  | 'language'
  | 'requirements'
  | 'skills'
  | 'pay'
  | 'publishing'
  | 'contradictions'
  | 'silencers';

/** What is known of a rule without running it. */
export interface RuleHead {
  /** Public: people write it in settings and comments, so it never changes meaning. */
  readonly id: string;
  readonly category: RuleCategory;
  /** Where nobody configured another one. */
  readonly severity: Severity | 'off';
  /** Where the profile asks for another one than {@link severity}. */
  readonly profiles?: Readonly<Partial<Record<Profile, Severity | 'off'>>>;
  /** What a house may set, with what holds where it does not. */
  readonly options?: RuleOptions;
}

/** One semantic check. Its words for people to read up on are in `server/data/rules/<id>.yaml`. */
export interface Rule extends RuleHead {
  check(input: RuleInput): Iterable<RuleFinding>;
}

/** What a rule may look at. Everything is computed once for all rules, and only when a rule asks. */
export interface RuleInput {
  readonly document: SpecDocument;
  readonly spec: Spec;
  /** The spec with everything it extends. */
  readonly merged: MergedSpec;
  /**
   * False where part of the spec could not be read: behind a slip of YAML, or in a file that it extends. Rules
   * that report something missing stay silent then.
   */
  readonly complete: boolean;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly terms: TermBook;
  readonly laws: LawTable;
  readonly google: GoogleGuide;
  /** True where house rules say that only skills of the catalog may be listed. */
  readonly strictSkills: boolean;
  /** True where a comment that silences a rule has to say why. */
  readonly reasonsRequired: boolean;
  /** Where the spec will be read. */
  readonly profile: Profile;
  /** Words a house allows, and words it does not want to see. */
  readonly words: HouseWords;
  /** What a house set for a rule; see `defineRule`. */
  optionsOf(id: string): RuleOptions | undefined;
  /** True where the house switched the rule off: then no fix of another one does its work. */
  isOff(id: string): boolean;
  /** Fields of the merged spec that several rules ask for, each read once. */
  readonly facts: SpecFacts;
  /** Prose, listed skills and mentions of the spec, shared with the features that need them. */
  readonly analysis: SpecAnalysis;
  /** The decoded text of a scalar of this file, with the way back to the source. */
  decode(node: ScalarNode): Prose;
  /** The prose of a scalar; undefined where candidates do not read it as text. */
  textOf(node: ScalarNode): ProseText | undefined;
  /** Hears what a rule asks for. */
  readonly reads: Reads;
}

/** A finding without its code and severity, which are the rule's. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: string;
  /** Where this one weighs differently from the rule's others. A configured severity wins over it. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly data?: FindingData;
  /** The values it rests on, where `echoes.ts` does not know them by the rule. */
  readonly about?: readonly Path[];
}

/** What the rules know beside the spec, and where a rule that fails is reported. */
export interface RuleKnowledge extends HouseSettings {
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly laws: LawTable;
  readonly google: GoogleGuide;
  /** How findings make a score. */
  readonly weights: ScoreWeights;
  readonly mentions: MentionFinder;
  readonly terms: TermBook;
  analyse(spec: Spec, document: SpecDocument): SpecAnalysis;
  /** What the rules found last, so that an edit costs as much as what it changes. */
  readonly reruns?: Reruns;
  /** Called when a rule throws; the findings of the other rules still come. */
  onError?(rule: string, error: unknown): void;
  /** The same, with what a house configured. */
  under(house: HouseSettings): RuleKnowledge;
}

export interface HouseSettings {
  readonly strictSkills?: boolean;
  readonly settings?: RuleSettings;
}
