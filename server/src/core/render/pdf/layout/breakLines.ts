import type { PaperRun } from '../../paper';
import { faceOf } from '../font/faces';
import { widthOf } from '../font/shape';
import { type Look, lookOf, type TextStyle } from './look';

/** A stretch of one line that is drawn alike. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly width: number;
  /**
   * Set where a word was too long for a line: what readers get for this part of it, which is the whole word
   * for the first part and nothing for the others.
   */
  readonly reads?: string;
}

/** Breaks text into lines at its spaces. A word longer than a line is broken between letters. */
export function breakLines(runs: readonly PaperRun[], style: TextStyle, width: number): Piece[][] {
  const atoms = atomsOf(runs, style);
  const lines = fill(atoms, width);
  if (!endsInShortLine(lines, width)) return lines;
  for (const share of [0.96, 0.92, 0.88]) {
    const narrower = fill(atoms, width * share);
    if (narrower.length === lines.length && !endsInShortLine(narrower, width)) return narrower;
  }
  return lines;
}

/** A word alone at the end of a text looks lost. Long texts are left as they are, since few see their ends. */
function endsInShortLine(lines: readonly Piece[][], width: number): boolean {
  return lines.length > 1 && lines.length < 20 && widthOfPieces(lines.at(-1) ?? []) < width * 0.12;
}

function fill(atoms: readonly Atom[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  let spaces: Piece[] = [];
  const close = (): void => {
    // A space at the end, for readers that put lines together, takes no room.
    const last = line.at(-1);
    lines.push(merged(last && last.reads === undefined ? [...line, { ...last, text: ' ', width: 0 }] : line));
    [line, used, spaces] = [[], 0, []];
  };
  for (const { kind, pieces } of atoms) {
    if (kind === 'break') {
      close();
      continue;
    }
    if (kind === 'space') {
      if (line.length > 0) spaces.push(...pieces);
      continue;
    }
    const gap = widthOfPieces(spaces);
    const word = widthOfPieces(pieces);
    if (line.length > 0 && used + gap + word > width) close();
    else {
      line.push(...spaces);
      used += gap;
      spaces = [];
    }
    if (word <= width) {
      line.push(...pieces);
      used += word;
      continue;
    }
    for (const [index, part] of splitWord(pieces, width).entries()) {
      if (index > 0) close();
      line.push(...part);
      used += widthOfPieces(part);
    }
  }
  if (line.length > 0) lines.push(merged(line));
  return lines;
}

export function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

/** The width of the longest word, and of everything on one line. */
export function extentOf(runs: readonly PaperRun[], style: TextStyle): { longest: number; whole: number } {
  let [longest, whole] = [0, 0];
  for (const atom of atomsOf(runs, style)) {
    const width = widthOfPieces(atom.pieces);
    if (atom.kind === 'word') longest = Math.max(longest, width);
    whole += width;
  }
  return { longest, whole };
}

interface Atom {
  /** `space` of no width where a line may be broken without one. */
  readonly kind: 'word' | 'space' | 'break';
  readonly pieces: readonly Piece[];
}

function atomsOf(runs: readonly PaperRun[], style: TextStyle): Atom[] {
  const atoms: { kind: Atom['kind']; pieces: Piece[] }[] = [];
  for (const run of runs) {
    const look = lookOf(run, style);
    for (const [text] of run.text.matchAll(/\n|[ \u200b]|[^\n \u200b]+/g)) {
      const last = atoms.at(-1);
      if (text === '\n') atoms.push({ kind: 'break', pieces: [] });
      else if (text === '\u200b') atoms.push({ kind: 'space', pieces: [] });
      else if (text === ' ') atoms.push({ kind: 'space', pieces: [pieceOf(text, look)] });
      else if (last?.kind === 'word') last.pieces.push(pieceOf(text, look));
      else atoms.push({ kind: 'word', pieces: [pieceOf(text, look)] });
    }
  }
  return atoms;
}

function pieceOf(text: string, look: Look): Piece {
  return { text, look, width: widthOf(text, faceOf(look.face), look.size) };
}

function splitWord(pieces: readonly Piece[], width: number): Piece[][] {
  const parts: Piece[][] = [[]];
  let room = width;
  for (const { text, look } of pieces) {
    let start = 0;
    let at = 0;
    const cut = (): void => {
      if (at > start) parts.at(-1)?.push(pieceOf(text.slice(start, at), look));
      start = at;
    };
    for (const [letter] of text.matchAll(/\P{M}\p{M}{0,32}|\p{M}/gu)) {
      const letterWidth = widthOf(letter, faceOf(look.face), look.size);
      if (letterWidth > room && room < width) {
        cut();
        parts.push([]);
        room = width;
      }
      room -= letterWidth;
      at += letter.length;
    }
    cut();
  }
  const whole = pieces.map(({ text }) => text).join('');
  return parts.map((part, index) =>
    part.map((piece, place) => ({ ...piece, reads: index === 0 && place === 0 ? whole : '' })),
  );
}

/** Neighbors that look alike as one piece, so that they are kerned and drawn together. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.reads === undefined && piece.reads === undefined && isAlike(last.look, piece.look)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    } else result.push(piece);
  }
  return result;
}

function isAlike(a: Look, b: Look): boolean {
  return (
    a.face === b.face &&
    a.size === b.size &&
    a.color === b.color &&
    a.leaning === b.leaning &&
    a.struck === b.struck &&
    a.tinted === b.tinted &&
    a.href === b.href
  );
}
