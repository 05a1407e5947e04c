import type { Paper, PaperBlock, PaperRun, Undrawn } from '../paper';
import type { SourceRef } from '../types';
import { faceOf } from './font/faces';
import { scriptOf } from './scripts';

export interface Drawable {
  /** The paper with every text in characters that can be drawn. */
  readonly paper: Paper;
  readonly undrawn: readonly Undrawn[];
  /** Emoji, which were left out: they decorate, and no words are lost with them. */
  readonly leftOut: readonly Undrawn[];
}

/**
 * Puts every text into characters that the faces have, where that is only another way to write the same:
 * composed letters, plain letters for styled ones. What has none is reported.
 */
export function drawableOf(paper: Paper): Drawable {
  const undrawn: Undrawn[] = [];
  const leftOut: Undrawn[] = [];
  let place: string | undefined;

  const report = (list: Undrawn[], text: string, source: SourceRef | undefined): void => {
    const script = scriptOf(text);
    const known = list.findIndex((one) => one.script === script && one.place === place);
    const before = list[known];
    if (!before) list.push({ text, script, place, source });
    else if (!script && !before.text.includes(text) && before.text.length < 24) {
      list[known] = { ...before, text: before.text + text };
    }
  };
  const draw = (text: string, source: SourceRef | undefined): string => {
    const plain = text.normalize('NFC').replace(emoji, (found) => {
      const kept = keptOf(found);
      if (kept === '') report(leftOut, found.trim(), source);
      return kept === '' || !found.endsWith(' ') ? kept : `${kept} `;
    });
    if (!needsCare.test(plain)) return plain;
    let drawn = '';
    let missing = '';
    const flush = () => {
      if (missing !== '') report(undrawn, missing.trimEnd(), source);
      missing = '';
    };
    for (const character of plain) {
      const written = writtenAs(character);
      if (written === undefined || (missing !== '' && character === ' ')) {
        if (missing.length < 24) missing += character;
        continue;
      }
      flush();
      drawn += written;
    }
    flush();
    return drawn;
  };
  const runs = (list: readonly PaperRun[]): PaperRun[] =>
    list.flatMap((run) => {
      const text = draw(run.text, run.source);
      return text === '' ? [] : [{ ...run, text }];
    });
  const block = (one: PaperBlock): PaperBlock => {
    switch (one.kind) {
      case 'heading': {
        place = one.runs.map(({ text }) => text).join('');
        return { ...one, runs: runs(one.runs) };
      }
      case 'paragraph':
        return { ...one, runs: runs(one.runs) };
      case 'list':
        return { ...one, items: one.items.map((item) => item.map(block)) };
      case 'quote':
        return { ...one, blocks: one.blocks.map(block) };
      case 'code':
        return { ...one, text: draw(one.text, one.source) };
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(runs)) };
      case 'rule':
        return one;
    }
  };
  const blocks = paper.blocks.map(block);
  return { paper: { ...paper, blocks }, undrawn, leftOut };
}

/** Plain letters, digits and the most frequent signs are in every face. */
const needsCare = /[^\n\x20-\x7e\xa0-\xac\xae-\xff]/;

/** The same in characters that can be drawn; empty for what cannot be seen anyway. */
function writtenAs(character: string): string | undefined {
  if (character === '\n' || character === '\u200b' || isDrawn(character)) return character;
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(character)) return '';
  if (character === '\t') return '    ';
  for (const form of ['NFKC', 'NFD', 'NFKD'] as const) {
    const other = character.normalize(form);
    if (other !== character && [...other].every(isDrawn)) return other;
  }
  return undefined;
}

function isDrawn(character: string): boolean {
  return faceOf('regular').glyphOf(character.codePointAt(0) ?? 0) !== undefined;
}

/** An emoji with what changes its look and what is joined to it, and the space behind. */
const emoji =
  /(?:\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\u200d|[\ufe0e\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}\p{Extended_Pictographic}])*) ?/gu;

/** Signs that the face has, and the digit of a keycap; nothing of other emoji. */
function keptOf(found: string): string {
  return [...found.trimEnd()].filter((character) => isDrawn(character)).join('');
}
