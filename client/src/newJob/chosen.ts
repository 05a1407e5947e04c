import type { Suggestion } from '../suggestions';

/** What is usual for a job, to begin with. */
export interface Usual {
  /** What it is usual for, in words. */
  readonly reason: string;
  /** For each list of the snippet. */
  readonly items: readonly (readonly string[])[];
}

/** Enough to begin with; the rest is offered while somebody writes. */
const itemsInList = 5;

/** A sentence tells what the server takes the job for; what it proposes for another reason is left out. */
export function chosenOf(lists: readonly (readonly Suggestion[])[]): Usual | undefined {
  const reason = lists.flat().find(({ isProse, reason: words }) => isProse && words !== '')?.reason;
  if (reason === undefined) return undefined;
  const used = new Set<string>();
  const items = lists.map((list) => {
    const fitting = list.filter((each) => each.reason === reason && !used.has(each.text));
    const texts = fitting.slice(0, itemsInList).map(({ text }) => text);
    for (const text of texts) used.add(text);
    return texts;
  });
  return { reason, items };
}
