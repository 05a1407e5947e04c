import type { PdfFile, Ref } from '../file/pdfFile';
import { hex4, num, utf16 } from '../file/values';
import type { Face } from './face';
import { type FaceName, faceOf } from './faces';
import { writeTrueType } from './trueType';

/** A face in a PDF file: hands out a code for each character used, and embeds just those. */
export interface EmbeddedFont {
  /** What content streams call it. */
  readonly name: string;
  readonly face: Face;
  readonly ref: Ref;
  /** The code that stands for a character in strings of this font, in hexadecimal. */
  codeOf(character: number): string;
  isUsed(): boolean;
  /** Writes the font; call it when all text is set. */
  finish(): void;
}

/** Codes belong to characters, not to glyphs, so that two that look alike still read as what they are. */
export function embedFont(file: PdfFile, name: string, faceName: FaceName): EmbeddedFont {
  const face = faceOf(faceName);
  let reserved: Ref | undefined;
  const codes = new Map<number, string>();
  const glyphs: number[] = [];
  const characters: number[] = [];
  return {
    name,
    face,
    get ref() {
      reserved ??= file.reserve();
      return reserved;
    },
    codeOf(character) {
      const known = codes.get(character);
      if (known !== undefined) return known;
      characters.push(character);
      const code = hex4(glyphs.push(face.glyphOf(character) ?? 0));
      codes.set(character, code);
      return code;
    },
    isUsed: () => glyphs.length > 0,
    finish() {
      const scale = 1000 / face.unitsPerEm;
      const fontName = `${subsetTag(characters)}+JobSpecSans-${faceName}`;
      const program = writeTrueType(face, glyphs);
      const programRef = file.addStream(program, ` /Length1 ${program.length}`);
      const descriptor = file.add(
        `<</Type /FontDescriptor /FontName /${fontName} /Flags ${face.italicAngle === 0 ? 4 : 68} ` +
          `/FontBBox [${face.bounds.map((bound) => num(bound * scale)).join(' ')}] ` +
          `/ItalicAngle ${num(face.italicAngle)} /Ascent ${num(face.ascent * scale)} ` +
          `/Descent ${num(face.descent * scale)} /CapHeight ${num(face.capHeight * scale)} ` +
          `/StemV ${face.weight >= 600 ? 130 : 80} /FontFile2 ${programRef}>>`,
      );
      const widths = glyphs.map((glyph) => num(face.advance(glyph) * scale)).join(' ');
      const descendant = file.add(
        `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${fontName} ` +
          '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> ' +
          `/FontDescriptor ${descriptor} /DW 0 /W [1 [${widths}]] /CIDToGIDMap /Identity>>`,
      );
      const toUnicode = file.addStream(unicodeMap(characters));
      file.put(
        this.ref,
        `<</Type /Font /Subtype /Type0 /BaseFont /${fontName} /Encoding /Identity-H ` +
          `/DescendantFonts [${descendant}] /ToUnicode ${toUnicode}>>`,
      );
    },
  };
}

/** Six letters that name the choice of characters (PDF 32000-1, 9.6.4). */
function subsetTag(characters: readonly number[]): string {
  let sum = 0x811c9dc5;
  for (const character of characters) sum = Math.imul(sum ^ character, 0x01000193) >>> 0;
  let tag = '';
  for (let index = 0; index < 6; index++) {
    tag += String.fromCharCode(65 + (sum % 26));
    sum = Math.floor(sum / 26);
  }
  return tag;
}

/** Which character each code stands for (PDF 32000-1, 9.10.3); a hundred to a block, as the format demands. */
function unicodeMap(characters: readonly number[]): string {
  const lines = characters.map(
    (character, index) => `<${hex4(index + 1)}> <${utf16(String.fromCodePoint(character))}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}
