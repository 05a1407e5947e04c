/** How findings make a score; compiled from `server/data/score/weights.yaml`, which explains each part. */
export interface ScoreWeights {
  readonly categories: readonly WeightedCategory[];
  readonly severities: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
  readonly repeats: number;
  /** Rules and codes that find a place to be filled with nothing of use. */
  readonly empty: readonly string[];
  /** Points by the name of the section that a posting lacks; “short” and “tiny” stand for a whole posting. */
  readonly sections: Readonly<Record<string, number>>;
}

export interface ScoreCategory {
  readonly id: string;
  readonly title: string;
  /** Points that it can lose. */
  readonly most: number;
  readonly description: string;
}

interface WeightedCategory extends ScoreCategory {
  readonly kinds: readonly string[];
  /** Ids of rules of another kind. */
  readonly rules: readonly string[];
}
