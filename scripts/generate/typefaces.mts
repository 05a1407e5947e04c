import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import type { Step } from './step.mts';
import { readKerning } from './typefaces/kerning.mts';
import { componentOffsets, withoutInstructions } from './typefaces/outlines.mts';
import { readTrueType, type TrueType } from './typefaces/trueType.mts';

const SOURCE = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/source-sans-3');
const FACES = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
};

/** Makes the faces that PDF files are set in: the letters we can draw, small enough to ship. */
export const step: Step = {
  name: 'typefaces',
  outputs: ['server/generated/typefaces.js', 'server/generated/typefaces.d.ts'],
  async generate() {
    const entries = await Promise.all(
      Object.entries(FACES).map(async ([name, path]) => {
        const face = pack(readTrueType(await readFile(join(SOURCE, path))));
        return `  ${name}: '${Buffer.from(zlibSync(face, { level: 9 })).toString('base64')}',\n`;
      }),
    );
    return {
      'server/generated/typefaces.js': `${BANNER}export const typefaces = {\n${entries.join('')}};\n`,
      'server/generated/typefaces.d.ts': DECLARATION,
    };
  },
};

const BANNER =
  '// Made by scripts/generate/typefaces.mts from Source Sans 3 (SIL Open Font License 1.1).\n\n';
const DECLARATION = `${BANNER}/** Faces as \`core/render/pdf/font/face.ts\` reads them, compressed (zlib), in base64. */
export const typefaces: {
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
};
`;

/** Latin, Greek and Cyrillic, signs and arrows: what postings may be written with. */
const DRAWN: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2b0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x1f00, 0x1fff],
  [0x2010, 0x205f],
  [0x2070, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x218f],
  [0x2190, 0x22ff],
  [0x2500, 0x27bf],
];

/** Spaces of any width and hyphens that this font lacks, drawn as their plain relatives. */
const SUBSTITUTES: readonly (readonly [number, number])[] = [
  [0x2011, 0x2010],
  [0xfffd, 0x25a1],
];

/** Layout: see `core/render/pdf/font/face.ts`, which reads it. */
function pack(font: TrueType): Uint8Array {
  const characters = charactersOf(font);
  const glyphs = glyphsOf(font, characters);
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines = glyphs.map((glyph) => renumbered(withoutInstructions(font.outline(glyph)), numbers));
  const kerning = readKerning(font, glyphs);
  const bytes: number[] = [];
  const u16 = (...values: number[]) => {
    for (const value of values) bytes.push((value >> 8) & 0xff, value & 0xff);
  };
  u16(font.unitsPerEm, font.ascent, font.descent, font.capHeight, Math.round(font.italicAngle * 100));
  u16(font.weight, ...font.bounds, characters.size, glyphs.length);
  for (const code of characters.keys()) u16(code);
  for (const glyph of characters.values()) u16(numbers.get(glyph) ?? 0);
  for (const glyph of glyphs) u16(font.advance(glyph));
  for (const outline of outlines) u16(outline.length);
  u16(kerning.rights, kerning.matrix.length / kerning.rights);
  u16(...kerning.left);
  u16(...kerning.right);
  u16(...kerning.matrix);
  for (const outline of outlines) bytes.push(...outline);
  return Uint8Array.from(bytes);
}

function charactersOf(font: TrueType): Map<number, number> {
  const drawn = DRAWN.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const characters = new Map<number, number>();
  for (const code of drawn) {
    const glyph = font.characters.get(code);
    if (glyph !== undefined) characters.set(code, glyph);
  }
  for (const [code, instead] of SUBSTITUTES) {
    const glyph = font.characters.get(code) ?? font.characters.get(instead);
    if (glyph === undefined) throw new Error(`The font draws neither ${code} nor ${instead}.`);
    characters.set(code, glyph);
  }
  return new Map([...characters].sort(([a], [b]) => a - b));
}

/** The glyphs of the characters and what those are put together from; first the one for what is missing. */
function glyphsOf(font: TrueType, characters: ReadonlyMap<number, number>): number[] {
  const glyphs = new Set([0, ...characters.values()]);
  for (const glyph of glyphs) {
    const outline = font.outline(glyph);
    for (const at of componentOffsets(outline))
      glyphs.add(((outline[at] ?? 0) << 8) | (outline[at + 1] ?? 0));
  }
  return [...glyphs].sort((a, b) => a - b);
}

function renumbered(outline: Uint8Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  for (const at of componentOffsets(copy)) view.setUint16(at, numbers.get(view.getUint16(at)) ?? 0);
  return copy;
}
