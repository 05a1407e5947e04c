/** A place of the page where findings are told. */
export interface ToldPlace {
  /** The rules that found something there. */
  readonly codes: readonly string[];
  /** What it is about, as it reads. */
  readonly words: string;
  /** Where that begins in the file. */
  readonly start: number;
}

/** The same words farther away are somebody else's. In letters. */
const nearby = 200;

/** Of the places there are now, the one that a place was before: the nearest that tells the same of the same words. */
export function samePlace<Place extends ToldPlace>(
  before: ToldPlace,
  places: readonly Place[],
): Place | undefined {
  const distance = ({ start }: ToldPlace): number => Math.abs(start - before.start);
  const [nearest] = places
    .filter(({ words, codes }) => words === before.words && codes.some((code) => before.codes.includes(code)))
    .sort((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) <= nearby ? nearest : undefined;
}

/** The findings told at some words of the posting, or in a line of the list, by their indexes. */
export function indexesOf(element: Element): number[] {
  const name = element.getAttribute('data-finding') ?? element.getAttribute('data-told') ?? '';
  return name.split(' ').filter(Boolean).map(Number);
}
