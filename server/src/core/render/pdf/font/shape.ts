import type { Face } from './face';

/** A character of a line, and how far it moves from where the one before it ended, in font units. */
export interface ShapedCharacter {
  readonly code: number;
  readonly advance: number;
  /** Kerning; for marks, the way back over the letter they belong to. */
  readonly shift: number;
}

export function shape(text: string, face: Face): ShapedCharacter[] {
  const shaped: ShapedCharacter[] = [];
  let before: number | undefined;
  /** Half the width of the letter under a mark: marks are drawn around their origin. */
  let owed = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const glyph = face.glyphOf(code) ?? 0;
    const advance = face.advance(glyph);
    const isMark = advance === 0 && code >= 0x300 && code <= 0x36f;
    let shift = owed;
    owed = 0;
    if (isMark && before !== undefined) {
      owed = shift === 0 ? face.advance(before) / 2 : shift;
      shift = shift === 0 ? -owed : 0;
    } else {
      shift += before === undefined ? 0 : face.kerning(before, glyph);
      before = glyph;
    }
    shaped.push({ code, advance, shift });
  }
  return shaped;
}

/** The width of a text in points. */
export function widthOf(text: string, face: Face, size: number): number {
  let units = 0;
  for (const { advance, shift } of shape(text, face)) units += advance + shift;
  return (units * size) / face.unitsPerEm;
}
