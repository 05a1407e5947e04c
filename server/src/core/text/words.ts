/**
 * How many words a text has, as people count them: "e.g.", "24/7" and "state-of-the-art" are one each.
 * @param most Stops counting there, for those who only want to know whether there are as many.
 */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) {
    count++;
    if (count >= most) break;
  }
  return count;
}
