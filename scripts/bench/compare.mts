import type { Budget } from './budgets.mts';
import type { Row } from './row.mts';
import type { Sample } from './session.mts';
import { mean, median } from './statistics.mts';

/** The rounds of both servers summed up, next to each other, against the budgets. */
export function compare<T extends keyof Sample>(
  ours: readonly Pick<Sample, T>[],
  theirs: readonly Pick<Sample, T>[],
  against: readonly (Budget & { readonly measure: T })[],
): Row[] {
  return against.map(({ measure, name, unit, of, maxRatio }) => {
    const scale = { MB: 1e6, kB: 1e3, ms: 1 }[unit];
    const summarize = of === 'mean' ? mean : median;
    const middle = (samples: readonly Pick<Sample, T>[]) =>
      summarize(samples.map((sample) => sample[measure])) / scale;
    const [our, their] = [middle(ours), middle(theirs)];
    const ratio = our / their;
    return {
      name,
      ours: figure(our, unit),
      theirs: figure(their, unit),
      ratio: Number.isNaN(ratio) ? '?' : ratio.toFixed(3),
      budget: maxRatio === undefined ? '' : `≤ ${maxRatio.toFixed(2)}`,
      // What could not be measured is not within its budget.
      ok: maxRatio === undefined || ratio <= maxRatio,
    };
  });
}

function figure(value: number, unit: string): string {
  return Number.isNaN(value) ? 'unknown' : `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}
