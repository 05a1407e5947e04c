/** The signs that plain sections are read by, as UTF-16 codes: comparing these is faster than comparing letters. */
export const sign = {
  space: 32,
  hash: 35,
  plus: 43,
  comma: 44,
  hyphen: 45,
  dot: 46,
  colon: 58,
  openBracket: 91,
  closeBracket: 93,
  underscore: 95,
  openBrace: 123,
} as const;

/** Whether a letter may stand in a key as the format has them. */
export function isOfKey(code: number, behindFirst: boolean): boolean {
  if (isLatinLetter(code) || code === sign.underscore) return true;
  return behindFirst && (isDigit(code) || code === sign.hyphen);
}

/** Whether a letter can mean nothing else between brackets than itself. */
export function isPlainInFlow(code: number): boolean {
  return (
    isLetterOrDigit(code) ||
    code === sign.space ||
    code === sign.hyphen ||
    code === sign.dot ||
    code === sign.plus
  );
}

export function isLetterOrDigit(code: number): boolean {
  return (
    isLatinLetter(code) ||
    isDigit(code) ||
    // Beyond ASCII and the marks next to it.
    (code >= 0xc0 && code <= 0x24f)
  );
}

function isLatinLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first place from `at` on where no space stands. */
export function behindSpaces(text: string, at: number): number {
  let behind = at;
  while (text.charCodeAt(behind) === sign.space) behind++;
  return behind;
}

/** The last place down to `at` in front of which no space stands. */
export function beforeSpaces(text: string, at: number): number {
  let before = at;
  while (text.charCodeAt(before - 1) === sign.space) before--;
  return before;
}
