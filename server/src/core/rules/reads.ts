/**
 * A part of a spec that a rule may ask for: what stands under a key of the top level, or one of these.
 *
 * - `everything`: where a rule looks at the spec, the document or the merged spec itself.
 * - `prose`: all texts that candidates read.
 */
export type Part = string;

/** No key of the format begins with a space. */
export const everything: Part = ' everything';
export const prose: Part = ' prose';

/** Notes which parts of a spec are asked for, so that a rule need not run again while these stay as they are. */
export interface Reads {
  add(part: Part): void;
  /** Runs `make`, and tells what it asked for. Recordings may lie in one another. */
  record<T>(make: () => T): Recorded<T>;
  /** As if all of these had been asked for: for what was made of them earlier. */
  repeat(parts: ReadonlySet<Part>): void;
}

export interface Recorded<T> {
  readonly value: T;
  readonly parts: ReadonlySet<Part>;
}

/** Where nobody will ask what was asked for. */
export const noReads: Reads = {
  add: () => {},
  repeat: () => {},
  record: (make) => ({ value: make(), parts: nothing }),
};

const nothing: ReadonlySet<Part> = new Set();

export function createReads(): Reads {
  let current = new Set<Part>();
  const repeat = (parts: ReadonlySet<Part>): void => {
    for (const part of parts) current.add(part);
  };
  return {
    add: (part) => void current.add(part),
    repeat,
    record(make) {
      const outer = current;
      const inner = new Set<Part>();
      current = inner;
      try {
        return { value: make(), parts: inner };
      } finally {
        current = outer;
        repeat(inner);
      }
    },
  };
}
