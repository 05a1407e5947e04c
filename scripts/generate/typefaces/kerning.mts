import type { TrueType } from './trueType.mts';

/** Which glyphs move closer together, in font units: `matrix[leftClass * rights + rightClass]`. */
export interface Kerning {
  /** Class of each glyph on the left, by its index in the list given. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly rights: number;
  readonly matrix: readonly number[];
}

/** Reads pair kerning from `GPOS` (OpenType 1.9, “Pair Adjustment Positioning”) for these glyphs. */
export function readKerning(font: TrueType, glyphs: readonly number[]): Kerning {
  const subtables = pairSubtables(font.table('GPOS'));
  const rows = glyphs.map((left) => {
    const row = new Int16Array(glyphs.length);
    const tables = subtables.flatMap((subtable) => subtable(left) ?? []);
    if (tables.length === 0) return row;
    for (const [index, right] of glyphs.entries()) {
      for (const value of tables) {
        const found = value(right);
        if (found === undefined) continue;
        row[index] = found;
        break;
      }
    }
    return row;
  });
  const left = classesOf(rows.map((row) => row.join()));
  const distinctRows = left.firsts.map((first) => rows[first] ?? new Int16Array());
  const columns = glyphs.map((_, index) => distinctRows.map((row) => row[index] ?? 0));
  const right = classesOf(columns.map((column) => column.join()));
  const matrix = distinctRows.flatMap((row) => right.firsts.map((first) => row[first] ?? 0));
  return { left: left.classes, right: right.classes, rights: right.firsts.length, matrix };
}

/** Numbers equal texts alike, in order of their first appearance. */
function classesOf(keys: readonly string[]): { classes: number[]; firsts: number[] } {
  const numbers = new Map<string, number>();
  const firsts: number[] = [];
  const classes = keys.map((key, index) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, firsts.length);
    return firsts.push(index) - 1;
  });
  return { classes, firsts };
}

/** The kerning of one subtable for a left glyph it covers: a look-up by the right glyph. */
type Subtable = (left: number) => ((right: number) => number | undefined) | undefined;

function pairSubtables(gpos: DataView | undefined): Subtable[] {
  if (!gpos) return [];
  const lookups = gpos.getUint16(8);
  return kernLookups(gpos).flatMap((lookup) => {
    const at = lookups + gpos.getUint16(lookups + 2 + 2 * lookup);
    const type = gpos.getUint16(at);
    return list(gpos, at + 4).flatMap((offset) => {
      const extended = type === 9;
      const subtable = at + offset + (extended ? gpos.getUint32(at + offset + 4) : 0);
      if ((extended ? gpos.getUint16(at + offset + 2) : type) !== 2) return [];
      return [gpos.getUint16(subtable) === 1 ? pairs(gpos, subtable) : classPairs(gpos, subtable)];
    });
  });
}

/** Lookups of the feature `kern`, of whatever script. */
function kernLookups(gpos: DataView): number[] {
  const features = gpos.getUint16(6);
  const found = new Set<number>();
  for (let index = 0; index < gpos.getUint16(features); index++) {
    const record = features + 2 + 6 * index;
    if (gpos.getUint32(record) !== 0x6b65726e) continue;
    for (const lookup of list(gpos, features + gpos.getUint16(record + 4) + 2)) found.add(lookup);
  }
  return [...found].sort((a, b) => a - b);
}

/** Format 1: pairs of glyphs. */
function pairs(gpos: DataView, at: number): Subtable {
  const covered = coverage(gpos, at + gpos.getUint16(at + 2));
  const value = valueReader(gpos.getUint16(at + 4), gpos.getUint16(at + 6));
  return (left) => {
    const index = covered.get(left);
    if (index === undefined) return undefined;
    const set = at + gpos.getUint16(at + 10 + 2 * index);
    const known = new Map<number, number>();
    for (let pair = 0; pair < gpos.getUint16(set); pair++) {
      const record = set + 2 + pair * (2 + value.size);
      known.set(gpos.getUint16(record), value.read(gpos, record + 2));
    }
    return (right) => known.get(right);
  };
}

/** Format 2: pairs of classes. */
function classPairs(gpos: DataView, at: number): Subtable {
  const covered = coverage(gpos, at + gpos.getUint16(at + 2));
  const value = valueReader(gpos.getUint16(at + 4), gpos.getUint16(at + 6));
  const lefts = classDefinition(gpos, at + gpos.getUint16(at + 8));
  const rights = classDefinition(gpos, at + gpos.getUint16(at + 10));
  const count = gpos.getUint16(at + 14);
  return (left) => {
    if (!covered.has(left)) return undefined;
    const row = at + 16 + (lefts.get(left) ?? 0) * count * value.size;
    return (right) => value.read(gpos, row + (rights.get(right) ?? 0) * value.size);
  };
}

/** Reads the advance of the first glyph's value record. */
function valueReader(
  first: number,
  second: number,
): { size: number; read(view: DataView, at: number): number } {
  const bits = (format: number): number => [...format.toString(2)].filter((bit) => bit === '1').length;
  const before = bits(first & 3) * 2;
  const kerns = (first & 4) !== 0;
  return {
    size: 2 * (bits(first) + bits(second)),
    read: (view, at) => (kerns ? view.getInt16(at + before) : 0),
  };
}

function coverage(view: DataView, at: number): Map<number, number> {
  const covered = new Map<number, number>();
  const count = view.getUint16(at + 2);
  for (let index = 0; index < count; index++) {
    if (view.getUint16(at) === 1) {
      covered.set(view.getUint16(at + 4 + 2 * index), index);
      continue;
    }
    const range = at + 4 + 6 * index;
    const first = view.getUint16(range);
    for (let glyph = first; glyph <= view.getUint16(range + 2); glyph++) {
      covered.set(glyph, view.getUint16(range + 4) + glyph - first);
    }
  }
  return covered;
}

function classDefinition(view: DataView, at: number): Map<number, number> {
  const classes = new Map<number, number>();
  if (view.getUint16(at) === 1) {
    for (let index = 0; index < view.getUint16(at + 4); index++) {
      classes.set(view.getUint16(at + 2) + index, view.getUint16(at + 6 + 2 * index));
    }
    return classes;
  }
  for (let range = at + 4; range < at + 4 + 6 * view.getUint16(at + 2); range += 6) {
    for (let glyph = view.getUint16(range); glyph <= view.getUint16(range + 2); glyph++) {
      classes.set(glyph, view.getUint16(range + 4));
    }
  }
  return classes;
}

/** A count and as many numbers. */
function list(view: DataView, at: number): number[] {
  return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + 2 * index));
}
