/** A typeface that can be drawn and measured. Lengths are in font units, `unitsPerEm` to the size of the type. */
export interface Face {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below the line, so negative. */
  readonly descent: number;
  readonly capHeight: number;
  /** Degrees, negative for type that leans to the right. */
  readonly italicAngle: number;
  readonly weight: number;
  readonly bounds: readonly [number, number, number, number];
  readonly glyphCount: number;
  /** The glyph of a code point; undefined where the face has none. */
  glyphOf(code: number): number | undefined;
  advance(glyph: number): number;
  /** How much closer, if negative, the right glyph moves to the left one. */
  kerning(left: number, right: number): number;
  /** The outline as the table `glyf` of TrueType holds it; empty for a glyph without ink. */
  outline(glyph: number): Uint8Array;
}

/** Reads a face as `scripts/generate/typefaces.mts` packs it: all numbers have 16 bits, the high byte first. */
export function readFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = (): number => {
    at += 2;
    return view.getInt16(at - 2);
  };
  const signed = (length: number): Int16Array => {
    const numbers = new Int16Array(length);
    for (let index = 0; index < length; index++) numbers[index] = view.getInt16(at + 2 * index);
    at += 2 * length;
    return numbers;
  };
  const table = (length: number): Uint16Array => Uint16Array.from(signed(length));
  const [unitsPerEm, ascent, descent, capHeight, angle, weight] = [
    next(),
    next(),
    next(),
    next(),
    next(),
    next(),
  ];
  const bounds = [next(), next(), next(), next()] as const;
  const [characterCount, glyphCount] = [next(), next()];
  const codes = table(characterCount);
  const characters = new Map<number, number>();
  for (const [index, glyph] of table(characterCount).entries()) characters.set(codes[index] ?? 0, glyph);
  const advances = table(glyphCount);
  const lengths = table(glyphCount);
  const [rights, lefts] = [next(), next()];
  const leftClasses = table(glyphCount);
  const rightClasses = table(glyphCount);
  const kerning = signed(rights * lefts);
  const starts = new Uint32Array(glyphCount + 1);
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    starts[glyph + 1] = (starts[glyph] ?? 0) + (lengths[glyph] ?? 0);
  }
  const outlines = at;
  return {
    unitsPerEm,
    ascent,
    descent,
    capHeight,
    italicAngle: angle / 100,
    weight,
    bounds,
    glyphCount,
    glyphOf: (code) => characters.get(code),
    advance: (glyph) => advances[glyph] ?? 0,
    kerning: (left, right) => kerning[(leftClasses[left] ?? 0) * rights + (rightClasses[right] ?? 0)] ?? 0,
    outline: (glyph) => bytes.subarray(outlines + (starts[glyph] ?? 0), outlines + (starts[glyph + 1] ?? 0)),
  };
}
