/** How many words a text has, as people count them: "e.g.", "24/7" and "state-of-the-art" are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) count++;
  return count;
}
