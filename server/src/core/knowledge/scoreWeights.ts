/** How findings make a score; compiled from `server/data/score/weights.yaml`, which explains each part. */
export interface ScoreWeights {
  readonly categories: readonly ScoreCategory[];
  readonly severities: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
  readonly repeats: number;
  /** Category by kind of rule. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Category by the id of the rule. */
  readonly rules: Readonly<Record<string, string>>;
}

export interface ScoreCategory {
  readonly id: string;
  readonly title: string;
  /** Points that it can lose. */
  readonly most: number;
  readonly description: string;
}
