/** One spelling for both sides of the Atlantic; what is no word at all in the end does no harm. */
export function american(word: string): string {
  if (word.length < 6 || !/isation|ising$|elling$|centre|our|licence/.test(word)) return word;
  let result = word;
  for (const [from, to] of british) result = result.replace(from, to);
  return result;
}

const british: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/ising$/, 'izing'],
  [/^(mod|lab|couns|trav)elling$/, '$1eling'],
  [/^(.*)centre(s?)$/, '$1center$2'],
  [/^(behavi|lab|col)our/, '$1or'],
  [/^licence(s?)$/, 'license$1'],
];
