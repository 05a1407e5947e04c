import type { Face } from './face';

/**
 * A font file of some glyphs of a face, as PDF embeds it (PDF 32000-1, 9.9): glyph 0 stands for what is
 * missing, then those asked for, in this order, then what they are put together from.
 */
export function writeTrueType(face: Face, wanted: readonly number[]): Uint8Array {
  const glyphs = withComponents(face, [0, ...wanted]);
  const outlines = glyphs.list.map((glyph) => padded(renumbered(face.outline(glyph), glyphs.numbers)));
  const loca = new Writer();
  let length = 0;
  for (const outline of [...outlines, new Uint8Array()]) {
    loca.u32(length);
    length += outline.length;
  }
  const hmtx = new Writer();
  for (const glyph of glyphs.list) hmtx.u16(face.advance(glyph)).u16(leftmost(face.outline(glyph)));
  const glyf = new Writer();
  for (const outline of outlines) glyf.bytes(outline);
  return assemble([
    ['glyf', glyf],
    ['head', head(face)],
    ['hhea', horizontalHeader(face, glyphs.list.length)],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maximums(face, glyphs.list)],
  ]);
}

class Writer {
  readonly #bytes: number[] = [];
  u16(value: number): this {
    this.#bytes.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }
  u32(value: number): this {
    return this.u16(value >>> 16).u16(value & 0xffff);
  }
  bytes(values: Uint8Array): this {
    for (const value of values) this.#bytes.push(value);
    return this;
  }
  done(): Uint8Array {
    return padded(Uint8Array.from(this.#bytes));
  }
  get length(): number {
    return this.#bytes.length;
  }
}

function assemble(tables: readonly (readonly [string, Writer])[]): Uint8Array {
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = new Writer();
  directory
    .u32(0x00010000)
    .u16(count)
    .u16(power * 16)
    .u16(Math.log2(power))
    .u16((count - power) * 16);
  const body = new Writer();
  for (const [tag, table] of tables) {
    const bytes = table.done();
    directory.bytes(Uint8Array.from(tag, (letter) => letter.charCodeAt(0)));
    directory
      .u32(checksum(bytes))
      .u32(12 + 16 * count + body.length)
      .u32(table.length);
    body.bytes(bytes);
  }
  const file = directory.bytes(body.done()).done();
  const view = new DataView(file.buffer);
  const headAt = tables.findIndex(([tag]) => tag === 'head');
  view.setUint32(view.getUint32(12 + 16 * headAt + 8) + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function head(face: Face): Writer {
  const table = new Writer().u32(0x00010000).u32(0x00010000).u32(0).u32(0x5f0f3cf5);
  // The base line and the left side bearing lie at 0; lengths may be scaled to fractions.
  table.u16(0x000b).u16(face.unitsPerEm).u32(0).u32(0).u32(0).u32(0);
  for (const bound of face.bounds) table.u16(bound);
  const style = (face.weight >= 600 ? 1 : 0) | (face.italicAngle === 0 ? 0 : 2);
  return table.u16(style).u16(6).u16(2).u16(1).u16(0);
}

function horizontalHeader(face: Face, count: number): Writer {
  const [left, , right] = face.bounds;
  const table = new Writer().u32(0x00010000).u16(face.ascent).u16(face.descent).u16(0);
  table.u16(right).u16(left).u16(0).u16(right).u16(1).u16(0).u16(0);
  for (let index = 0; index < 5; index++) table.u16(0);
  return table.u16(count);
}

/** The largest outline in points and contours; composites of composites count as deep as ours go. */
function maximums(face: Face, glyphs: readonly number[]): Writer {
  let [points, contours] = [0, 0];
  let components = 0;
  for (const glyph of glyphs) {
    const outline = face.outline(glyph);
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    const count = outline.length === 0 ? 0 : view.getInt16(0);
    if (count > 0) points = Math.max(points, view.getUint16(8 + 2 * count) + 1);
    contours = Math.max(contours, count);
    components = Math.max(components, componentOffsets(outline).length);
  }
  const table = new Writer().u32(0x00010000).u16(glyphs.length).u16(points).u16(contours);
  // A composite has at most the points and contours of all its parts.
  table.u16(points * Math.max(1, components)).u16(contours * Math.max(1, components));
  table.u16(2).u16(0).u16(0).u16(0).u16(0).u16(0).u16(0);
  return table.u16(components).u16(components > 0 ? 3 : 0);
}

function withComponents(
  face: Face,
  wanted: readonly number[],
): { readonly list: readonly number[]; readonly numbers: ReadonlyMap<number, number> } {
  const list = [...wanted];
  const numbers = new Map(wanted.map((glyph, index) => [glyph, index]));
  for (let index = 0; index < list.length; index++) {
    const outline = face.outline(list[index] ?? 0);
    for (const at of componentOffsets(outline)) {
      const part = u16At(outline, at);
      if (!numbers.has(part)) numbers.set(part, list.push(part) - 1);
    }
  }
  return { list, numbers };
}

function renumbered(outline: Uint8Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  const offsets = componentOffsets(outline);
  if (offsets.length === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  for (const at of offsets) view.setUint16(at, numbers.get(view.getUint16(at)) ?? 0);
  return copy;
}

/** Where a composite outline names its parts: byte offsets (OpenType 1.9, “glyf”). */
function componentOffsets(outline: Uint8Array): number[] {
  if (outline.length === 0 || u16At(outline, 0) < 0x8000) return [];
  const offsets: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = u16At(outline, at);
    offsets.push(at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return offsets;
}

function leftmost(outline: Uint8Array): number {
  return outline.length === 0 ? 0 : u16At(outline, 2);
}

function u16At(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const longer = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  longer.set(bytes);
  return longer;
}
