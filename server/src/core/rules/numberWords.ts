/** From one on. */
export const numberWords = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

/** A number of at most two digits or in words, for use inside of a regular expression. */
export const smallNumber = `(?:\\d{1,2}|${numberWords.join('|')})`;

/** What {@link smallNumber} matched, as a number. */
export function smallNumberOf(written: string): number {
  const at = numberWords.indexOf(written.toLowerCase());
  return at >= 0 ? at + 1 : Number(written);
}
