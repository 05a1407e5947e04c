/**
 * Breaks text into lines of at most `width` columns, as far as its words allow; wide letters take two columns.
 * What was one line never looks like the beginning of a list item after the break.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { word, columns, spaced } of piecesOf(text, width)) {
    const gap = spaced && line !== '' ? 1 : 0;
    if (line !== '' && used + gap + columns > width) {
      lines.push(line);
      line = word;
      used = columns;
    } else {
      line += (gap ? ' ' : '') + word;
      used += gap + columns;
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface Piece {
  readonly word: string;
  readonly columns: number;
  /** True where a space stands in front of it. */
  readonly spaced: boolean;
}

/** What a line may begin with, a piece each. */
function piecesOf(text: string, width: number): Piece[] {
  const pieces: Piece[] = [];
  let isGlued = false;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const before = pieces.at(-1);
    const columns = columnsOf(word);
    if (before && !isGlued && looksLikeMarker.test(word)) {
      pieces[pieces.length - 1] = {
        ...before,
        word: `${before.word} ${word}`,
        columns: before.columns + 1 + columns,
      };
      isGlued = true;
      continue;
    }
    isGlued = false;
    if (columns <= width || !breaksAnywhere.test(word)) pieces.push({ word, columns, spaced: true });
    else pieces.push(...lettersOf(word));
  }
  return pieces;
}

const looksLikeMarker = /^(?:[-–—*+•>#]+|\d{1,9}[.)])$/;

/** Scripts that write no spaces between words. */
const breaksAnywhere =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

function lettersOf(word: string): Piece[] {
  const letters: Piece[] = [];
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const columns = columnsOf(letter);
    const before = letters.at(-1);
    // A full stop or a closing bracket stays on the line of what it closes.
    if (before && /^[\p{Pe}\p{Pf}\p{Po}ー]/u.test(letter)) {
      letters[letters.length - 1] = {
        ...before,
        word: before.word + letter,
        columns: before.columns + columns,
      };
    } else letters.push({ word: letter, columns, spaced: letters.length === 0 });
  }
  return letters;
}

/** The columns a text takes where all letters are equally wide. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /^[\p{M}\p{Cf}]/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
