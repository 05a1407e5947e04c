/** Words to stand between “ and ”: the same marks within them become single ones, as in “Digital ‘native’”. */
export function quotable(words: string): string {
  return words.replace(/[“”„]/g, (mark, at: number) => {
    const opens = mark === '„' || /[\p{L}\p{N}]/u.test(words.charAt(at + 1));
    const closes = at > 0 && /[^\s([]/.test(words.charAt(at - 1));
    return mark === '”' || (!opens && closes) || (mark === '“' && closes) ? '’' : '‘';
  });
}
