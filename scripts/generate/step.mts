/** One piece of generated text: what it makes, and how. */
export interface Step {
  readonly name: string;
  /** Paths below the root of the checkout, with forward slashes. */
  readonly outputs: readonly string[];
  /** @returns Path → content, for each of {@link outputs}. */
  generate(): Promise<Record<string, string | Uint8Array>>;
}
