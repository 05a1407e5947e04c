/**
 * The words of a text, without bullets and other signs that only show how it is laid out. Letters that are
 * only written in another way count as the same.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/\s+/)
    .filter((word) => !/^[-•>|]?$/.test(word));
}
