/** An amount of money a year. */
export interface YearlyAmount {
  readonly currency: string;
  readonly amount: number;
}

/** What a law asks to tell candidates. */
export interface LawDemands {
  /**
   * `range`: a range, or the amount where there is only one. `both-ends`: a lowest and a highest pay. `minimum`:
   * at least the lowest pay.
   */
  readonly pay?: 'range' | 'both-ends' | 'minimum';
  readonly benefits?: true;
  /** The last day to apply. */
  readonly deadline?: true;
  /** Whether there is a job to fill. */
  readonly vacancy?: true;
  /** Whether software screens, assesses or selects applicants. */
  readonly ai?: true;
}

/** A law as `server/data/laws` has it; `schemas/law.schema.json` says what each field means. */
export interface Law {
  readonly id: string;
  /** What people call the place. */
  readonly name: string;
  readonly citation: string;
  /** ISO 3166 codes: `DE`, `US-CA`. */
  readonly where: readonly string[];
  readonly cities?: readonly string[];
  /** Days are written YYYY-MM-DD. */
  readonly from?: string;
  /** What began then, as words in front of the date; that it is in force if left out. */
  readonly effect?: string;
  /** The first day on which it no longer holds. */
  readonly until?: string;
  readonly enforcedFrom?: string;
  readonly duty: 'posting' | 'interview' | 'request' | 'if-used' | 'none';
  readonly asks: LawDemands;
  readonly employees?: { readonly from: number; readonly counted: 'everywhere' | 'there' };
  /** Whether it covers jobs that can be done from home in the place. */
  readonly remote?: 'yes' | 'unclear' | 'no';
  readonly widest?: YearlyAmount;
  readonly exemptAbove?: YearlyAmount;
  readonly note?: string;
  readonly sure: 'yes' | 'partly';
  readonly sources: readonly string[];
  /** The day on which its sources were last read. */
  readonly checked: string;
}

/** A file of laws. */
export interface LawGroup {
  readonly title: string;
  readonly laws: readonly Law[];
}
