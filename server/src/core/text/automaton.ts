/** One step of a pattern for a row of things. */
export type Step<T> =
  /** One thing. */
  | { readonly kind: 'one'; readonly fits: (thing: T) => boolean }
  /** Any number of things. */
  | { readonly kind: 'any'; readonly fits: (thing: T) => boolean }
  /** Goes on at one of these steps, which come later. */
  | { readonly kind: 'fork'; readonly to: readonly number[] };

/** Any number of any things. */
export const anyThings: Step<unknown> = { kind: 'any', fits: () => true };

/**
 * Whether a whole row fits. All ways through the pattern are followed at once, so that the time grows with the
 * product of both lengths at most.
 */
export function fitsSteps<T>(steps: readonly Step<T>[], row: readonly T[]): boolean {
  /** For each step, how many things had been taken when it was reached last. */
  const reachedAt = new Int32Array(steps.length + 1).fill(-1);
  let open = reach(steps, [0], reachedAt, 0);
  for (const [index, thing] of row.entries()) {
    const next: number[] = [];
    for (const at of open) {
      const step = steps[at];
      if (!step || step.kind === 'fork' || !step.fits(thing)) continue;
      next.push(step.kind === 'any' ? at : at + 1);
    }
    if (next.length === 0) return false;
    open = reach(steps, next, reachedAt, index + 1);
  }
  return reachedAt[steps.length] === row.length;
}

/** The steps that can be next, each once; the number behind the last one is the end. */
function reach<T>(
  steps: readonly Step<T>[],
  from: number[],
  reachedAt: Int32Array,
  taken: number,
): readonly number[] {
  const found: number[] = [];
  for (let at = from.pop(); at !== undefined; at = from.pop()) {
    if (reachedAt[at] === taken) continue;
    reachedAt[at] = taken;
    found.push(at);
    const step = steps[at];
    if (step?.kind === 'any') from.push(at + 1);
    if (step?.kind === 'fork') for (const each of step.to) from.push(each);
  }
  return found;
}
