import { american } from './american';
import { HIDDEN, maskAddresses, OPAQUE } from './masks';
import { type Word, wordOf } from './words';

/** What stands between two words. `break` ends a sentence; `other` is anything that parts names. */
export type Gap =
  | 'none'
  | 'space'
  | 'hyphen'
  | 'slash'
  | 'dot'
  | 'apostrophe'
  | 'comma'
  | 'colon'
  | 'parenthesis'
  | 'break'
  | 'other';

export interface Token {
  /** In lower case and American spelling. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly gap: Gap;
  /** The number of its sentence or list item in the text. */
  readonly sentence: number;
  readonly opensSentence: boolean;
  /** Whether its first letter is a capital. */
  readonly capital: boolean;
  /** What is known of the word wherever it stands: see `perWord`. */
  readonly known: Word;
}

/** Splits Markdown prose into words. `C++`, `C#`, `.NET` and `&` are words; addresses are left out. */
export function tokenize(source: string): Token[] {
  const text = maskAddresses(source);
  const tokens: Token[] = [];
  let sentence = 0;
  let gapStart = 0;
  let at = 0;
  while (at < text.length) {
    const end = wordEnd(text, at);
    if (end === at) {
      at++;
      continue;
    }
    const before = tokens.at(-1);
    const gap = before ? gapBetween(text, gapStart, at, before.word) : 'break';
    const opensSentence = gap === 'break';
    if (opensSentence && before) sentence++;
    const known = wordOf(text.slice(at, end));
    const { word, capital } = known;
    tokens.push({ word, start: at, end, gap, sentence, opensSentence, capital, known });
    at = gapStart = end;
  }
  return tokens;
}

/** The first {@link Token.word} of a text, or an empty text. */
export function firstWord(text: string): string {
  // Thousands of names begin with a plain word.
  const plain = plainWordEnd(text);
  if (plain > 0) return american(text.slice(0, plain).toLowerCase());
  for (let at = 0; at < text.length; at++) {
    const end = wordEnd(text, at);
    if (end > at) return american(text.slice(at, end).toLowerCase());
  }
  return '';
}

/** The end of the letters and digits that the text begins with; 0 where more may belong to the word. */
function plainWordEnd(text: string): number {
  let at = 0;
  let code = text.charCodeAt(at);
  while (isAsciiLetter(code) || (code >= 48 && code <= 57)) code = text.charCodeAt(++at);
  return at === text.length || code === space || code === hyphen ? at : 0;
}

/** The end of the word that begins at an offset, or the offset if none does. */
function wordEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === ampersand) return start + 1;
  let at = start;
  if (code === dot && !isWord(text, start - 1) && /^\.net\b/i.test(text.slice(start, start + 5))) at++;
  while (at < text.length) {
    if (isWord(text, at)) at++;
    else if (text.charCodeAt(at) === underscore && at > start && isWord(text, at + 1)) at++;
    else break;
  }
  if (at === start) return start;
  let marks = at;
  while (marks - at < 2 && (text.charCodeAt(marks) === plus || text.charCodeAt(marks) === hash)) marks++;
  if (marks === at) return at;
  const numeric = /^\d+$/.test(text.slice(start, Math.min(at, start + 8)));
  return !numeric && !isLetter(text, marks) ? marks : at;
}

const space = 32;
const hyphen = 45;
const dot = 46;
const ampersand = 38;
const underscore = 95;
const plus = 43;
const hash = 35;

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || isAsciiLetter(code);
  return code >= 128 && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isAsciiLetter(code) : code >= 128 && /\p{L}/u.test(text.charAt(at));
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Marks of emphasis, code and links, and what nobody sees. */
const invisible = new RegExp(`[*_~\`[\\]"“”\u200B\u2060${HIDDEN}]`, 'g');
const listItem = /\n[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]/;
const blankLine = /\n[ \t]*\n/;
const abbreviations = new Set('g e vs etc inc approx sr jr dr mr ms mrs st no incl resp'.split(' '));

/** Nearly all words have a space between them. */
function gapBetween(text: string, from: number, to: number, before: string): Gap {
  if (to === from) return 'none';
  if (to - from === 1 && text.charCodeAt(from) === space) return 'space';
  if (
    isDigit(text, from - 1) &&
    isDigit(text, to) &&
    spacedDash.test(text.slice(from, Math.min(to, from + 4)))
  )
    return 'hyphen';
  return gapKind(text.slice(from, to), before);
}

function gapKind(raw: string, before: string): Gap {
  if (raw.length > 200) return 'break';
  if (listItem.test(raw) || blankLine.test(raw)) return 'break';
  const gap = raw.replace(invisible, '');
  if (gap === '') return 'none';
  const known = exactGaps.get(gap);
  if (known) return known;
  const marks = gap.trim();
  if (marks === '') return 'space';
  if (gap.includes(OPAQUE)) return 'other';
  if (/[.!?…]/.test(marks)) {
    if (marks.startsWith('.') && abbreviations.has(before)) return marks.includes(',') ? 'comma' : 'space';
    return /[.!?…][)'’]*\s/.test(gap) || /\s[.!?…]/.test(gap) ? 'break' : 'other';
  }
  if (marks === ',' || marks === '/,') return 'comma';
  if (marks === '/') return 'slash';
  if (marks === ':') return 'colon';
  if (/^[(),]+$/.test(marks)) return 'parenthesis';
  if (/^['’]\s*$/.test(gap)) return 'space';
  return 'other';
}

/** “25 – 35” is “25–35”. */
const spacedDash = /^[ \u00A0\u2009]?[-\u2010-\u2013][ \u00A0\u2009]?$/;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The gaps most often met, found without looking closer. */
const exactGaps: ReadonlyMap<string, Gap> = new Map([
  ['-', 'hyphen'],
  ['\u2010', 'hyphen'],
  ['\u2011', 'hyphen'],
  ['\u2013', 'hyphen'],
  ['/', 'slash'],
  ['.', 'dot'],
  ['·', 'dot'],
  ["'", 'apostrophe'],
  ['’', 'apostrophe'],
  [', ', 'comma'],
]);
