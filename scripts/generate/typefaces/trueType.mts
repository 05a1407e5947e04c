/** A font file of TrueType outlines, as far as our own faces need it. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bounds: readonly [number, number, number, number];
  readonly weight: number;
  /** Glyph by code point. */
  readonly characters: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  /** The outline as `glyf` holds it; empty for glyphs without ink. */
  outline(glyph: number): Uint8Array;
  table(tag: string): DataView | undefined;
}

/**
 * Reads a font file.
 * @throws {Error} when it is none, or lacks a table.
 */
export function readTrueType(bytes: Uint8Array): TrueType {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + 16 * file.getUint16(4); at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12)),
    );
  }
  const need = (tag: string): DataView => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table “${tag}”.`);
    return table;
  };
  const [head, hhea, hmtx, loca, glyf, os2, post] = [
    need('head'),
    need('hhea'),
    need('hmtx'),
    need('loca'),
    need('glyf'),
    need('OS/2'),
    need('post'),
  ];
  const measured = hhea.getUint16(34);
  const offset = (glyph: number): number =>
    head.getInt16(50) === 0 ? loca.getUint16(2 * glyph) * 2 : loca.getUint32(4 * glyph);
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    italicAngle: post.getInt32(4) / 65536,
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    weight: os2.getUint16(4),
    characters: readCharacters(need('cmap')),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
    outline: (glyph) =>
      new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph)),
    table: (tag) => tables.get(tag),
  };
}

/** The table of all of Unicode (format 12), which every font we take has. */
function readCharacters(cmap: DataView): Map<number, number> {
  const characters = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = cmap.getUint32(8 + 8 * index);
    if (cmap.getUint16(at) !== 12) continue;
    for (let group = at + 16; group < at + 16 + 12 * cmap.getUint32(at + 12); group += 12) {
      const first = cmap.getUint32(group);
      for (let code = first; code <= cmap.getUint32(group + 4); code++) {
        characters.set(code, cmap.getUint32(group + 8) + code - first);
      }
    }
  }
  return characters;
}
