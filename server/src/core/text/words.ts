/**
 * How many words a text has, as people count them: "e.g.", "24/7" and "state-of-the-art" are one each.
 * @param most Stops counting there, for those who only want to know whether there are as many.
 */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  return isAscii.test(text) ? countAscii(text, most) : countAny(text, most);
}

/** Of letters, figures and signs that everybody has: a text without others is read ten times as quickly. */
const isAscii = /^[\t-~]*$/;

function countAscii(text: string, most: number): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code < 14) isInWord = false;
    else if (!isInWord && isLetterOrFigure(code)) {
      isInWord = true;
      count++;
      if (count >= most) break;
    }
  }
  return count;
}

function isLetterOrFigure(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function countAny(text: string, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) {
    count++;
    if (count >= most) break;
  }
  return count;
}
