import type { Severity } from './finding';

/** Who will read the postings: people who work here already, everybody, or everybody with no slip forgiven. */
export const profiles = ['internal', 'public', 'strict'] as const;

export type Profile = (typeof profiles)[number];

/** What a house may set for a rule, by name. */
export type RuleOptions = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/** A word that a house does not want to see. */
export interface DeniedWord {
  readonly term: string;
  readonly suggestion?: string;
  readonly reason?: string;
}

export interface HouseWords {
  /** In lower case. The rules about words leave them alone. */
  readonly allow: ReadonlySet<string>;
  readonly deny: readonly DeniedWord[];
}

/** What house rules say about the rules for one file. */
export interface RuleSettings {
  readonly profile: Profile;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly options: ReadonlyMap<string, RuleOptions>;
  readonly words: HouseWords;
  /** True where each comment that silences a rule has to say why. */
  readonly reasonsRequired: boolean;
}

/** Where no house rules hold. */
export const defaultSettings: RuleSettings = {
  profile: 'public',
  severities: new Map(),
  options: new Map(),
  words: { allow: new Set(), deny: [] },
  reasonsRequired: false,
};
