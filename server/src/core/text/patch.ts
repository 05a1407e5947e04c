/** A replacement in a text, in UTF-16 code units from its start. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A text under change that remembers which parts of the original are still there. */
export interface Patch {
  readonly text: string;
  /** The patch with further changes, which are places in {@link text}; they may not overlap. */
  with(changes: readonly Change[]): Patch;
  /** What was changed all together, as places in the original, in order and no larger than needed. */
  changes(): Change[];
}

/** Where `start` is set, the piece is a part of the original. */
interface Piece {
  readonly text: string;
  readonly start?: number;
}

export function createPatch(original: string): Patch {
  return patchOf(original, original === '' ? [] : [{ text: original, start: 0 }]);
}

function patchOf(original: string, pieces: readonly Piece[]): Patch {
  const text = pieces.map((piece) => piece.text).join('');
  return {
    text,
    with(changes) {
      const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
      const result: Piece[] = [];
      let at = 0;
      for (const { start, end, newText } of ordered) {
        if (start < at) throw new Error('Changes overlap.');
        result.push(...slice(pieces, at, start));
        if (newText !== '') result.push({ text: newText });
        at = end;
      }
      return patchOf(original, [...result, ...slice(pieces, at, text.length)]);
    },
    changes: () => changesOf(original, pieces),
  };
}

function slice(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, piece.text.length);
    if (from < to) {
      const text = piece.text.slice(from, to);
      result.push(piece.start === undefined ? { text } : { text, start: piece.start + from });
    }
    offset += piece.text.length;
  }
  return result;
}

function changesOf(original: string, pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let newText = '';
  const close = (start: number): void => {
    const change = trimmed(original, { start: at, end: start, newText });
    if (change) changes.push(change);
    newText = '';
  };
  for (const piece of pieces) {
    if (piece.start === undefined) newText += piece.text;
    else {
      close(piece.start);
      at = piece.start + piece.text.length;
    }
  }
  close(original.length);
  return changes;
}

/** Without what is the same before and after; undefined where nothing is left. */
function trimmed(original: string, { start, end, newText }: Change): Change | undefined {
  const old = original.slice(start, end);
  const most = Math.min(old.length, newText.length);
  let front = 0;
  while (front < most && old[front] === newText[front]) front++;
  let back = 0;
  while (back < most - front && old.at(-1 - back) === newText.at(-1 - back)) back++;
  // Half of a character, or of a line break, is no place for an editor to begin.
  if (isInside(old, front) || isInside(newText, front)) front--;
  if (isInside(old, old.length - back) || isInside(newText, newText.length - back)) back--;
  if (front === old.length && front === newText.length) return undefined;
  return { start: start + front, end: end - back, newText: newText.slice(front, newText.length - back) };
}

function isInside(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return at > 0 && (pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair));
}
