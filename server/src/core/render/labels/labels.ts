/** The sections of a posting, in the order candidates read them. */
export const sectionIds = [
  'summary',
  'responsibilities',
  'qualifications',
  'skills',
  'background',
  'employment',
  'location',
  'compensation',
  'benefits',
  'hiringProcess',
  'organization',
  'apply',
  'faqs',
  'sections',
  'statements',
  'posting',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** One text per plural category of the language; `{n}` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

type Table = Readonly<Record<string, string>>;

/**
 * Every word of a posting that is not in its spec, for one language; `server/data/labels` has them. Tables of allowed values are looked up
 * by what the spec says; a value that is not allowed is shown as it was written.
 */
export interface Labels {
  /** `{name}` is the employer; without a name the heading is `organization`. */
  readonly aboutEmployer: string;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly untitled: string;
  readonly required: string;
  readonly preferred: string;
  readonly facts: Readonly<Record<FactId, string>>;
  readonly notices: { readonly draft: string; readonly closed: string };
  readonly level: Table;
  readonly workplace: Table;
  readonly employmentType: Table;
  readonly educationLevel: Table;
  readonly skillLevel: Table;
  readonly taxonomy: Table;
  readonly statements: Table;
  readonly pay: {
    readonly range: string;
    readonly from: string;
    readonly upTo: string;
    /** `{amount}` per period; without a known period the amount stands alone. */
    readonly per: Table;
  };
  readonly hours: Plural;
  /** Hours given in words: `20 to 25`. */
  readonly hoursInWords: string;
  readonly months: Plural;
  readonly years: Plural;
  readonly atLeastYears: Plural;
  readonly employees: Plural;
  readonly noExperience: string;
  readonly orEquivalentExperience: string;
  readonly applyOnline: string;
  readonly shortApplication: string;
  /** The list of all postings. */
  readonly site: {
    readonly title: string;
    /** `{name}` is the employer. */
    readonly titleOf: string;
    readonly search: string;
    readonly everywhere: string;
    readonly everyTeam: string;
    readonly everyType: string;
    readonly count: Plural;
    readonly none: string;
    readonly empty: string;
    readonly back: string;
  };
}

/** Words of a house in place of ours, by language: a tree of the same form as {@link Labels}, or parts of it. */
export type HouseLabels = Readonly<Record<string, unknown>>;

export type FactId =
  | 'location'
  | 'workplace'
  | 'places'
  | 'remoteFrom'
  | 'timezone'
  | 'travel'
  | 'employment'
  | 'employmentType'
  | 'hours'
  | 'schedule'
  | 'startDate'
  | 'duration'
  | 'pay'
  | 'bonus'
  | 'equity'
  | 'level'
  | 'team'
  | 'reportsTo'
  | 'education'
  | 'fields'
  | 'experience'
  | 'website'
  | 'industry'
  | 'employees'
  | 'email'
  | 'datePosted'
  | 'validThrough'
  | 'openings'
  | 'requisition'
  | 'postingUrl'
  | 'occupation';
