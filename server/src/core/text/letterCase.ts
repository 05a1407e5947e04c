/** Words written as others are: with a capital at the start, or all in capitals. */
export function inCaseOf(model: string, words: string): string {
  const isLoud = model.length > 3 && model === model.toUpperCase() && model !== model.toLowerCase();
  if (isLoud) return words.toUpperCase();
  const first = model.replace(/^["“”„«»*_~`]+/, '').charAt(0);
  return first === first.toLowerCase() ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
