import { decodeText, type PdfDictionary, type PdfDocument, type PdfValue, readContent } from './pdfReader';

/** An element of the structure with the text of its own content in reading order. */
export interface Element {
  readonly type: string;
  readonly dictionary: PdfDictionary;
  readonly children: readonly (Element | string)[];
}

export interface TaggedPdf {
  readonly document: Element;
  readonly pages: readonly PdfDictionary[];
  readonly annotations: readonly PdfDictionary[];
}

/**
 * Reads the text by the structure, as a screen reader does. Throws where anything is wrong on the way: content
 * outside of the structure, marks that lead nowhere, codes without a character.
 */
export function readTagged(pdf: PdfDocument): TaggedPdf {
  const catalog = pdf.dictionary(pdf.trailer['/Root']);
  const pageRefs = pdf.list(pdf.dictionary(catalog['/Pages'])['/Kids']);
  const pages = pageRefs.map((ref) => pdf.dictionary(ref));
  const texts = pages.map((page) => marksOf(pdf, page));
  const root = pdf.dictionary(catalog['/StructTreeRoot']);
  const parents = parentTree(pdf, root);
  const used = new Set<string>();

  const element = (ref: PdfValue): Element => {
    const dictionary = pdf.dictionary(ref);
    const children = pdf.list(dictionary['/K']).map((kid): Element | string => {
      const child = pdf.dictionary(kid);
      if (child['/Type'] === '/StructElem') {
        if (refOf(child['/P']) !== refOf(ref)) throw new Error('an element with another parent');
        return element(kid);
      }
      const page = pageRefs.findIndex((one) => refOf(one) === refOf(child['/Pg']));
      if (child['/Type'] === '/OBJR') {
        const annotation = pdf.dictionary(child['/Obj']);
        const owner = parents.get(Number(annotation['/StructParent']));
        if (refOf(owner) !== refOf(ref)) throw new Error('a link that does not lead back');
        return '';
      }
      const mark = Number(child['/MCID']);
      const text = texts[page]?.get(mark);
      const owners = parents.get(Number(pages[page]?.['/StructParents']));
      if (text === undefined || !Array.isArray(owners)) throw new Error('a mark that is on no page');
      if (refOf(owners[mark]) !== refOf(ref)) throw new Error('a mark that does not lead back');
      used.add(`${page}:${mark}`);
      return text;
    });
    return { type: String(dictionary['/S']).slice(1), dictionary, children };
  };
  const [top] = pdf.list(root['/K']);
  const document = element(top ?? null);
  const marked = texts.reduce((sum, { size }) => sum + size, 0);
  if (used.size !== marked) throw new Error('marks outside of the structure');
  const annotations = pages.flatMap((page) => (page['/Annots'] ? pdf.list(page['/Annots']) : []));
  return { document, pages, annotations: annotations.map((one) => pdf.dictionary(one)) };
}

/** Everything below an element; what are elements of their own in it, are parted by spaces. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return inline.has(child.type) ? textOf(child) : ` ${textOf(child)} `;
    })
    .join('');
}

const inline = new Set(['Link', 'Span']);

export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** The text of each marked stretch of a page. */
function marksOf(pdf: PdfDocument, page: PdfDictionary): Map<number, string> {
  const fonts = pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font']);
  const maps = new Map(
    Object.entries(fonts).map(([name, font]) => [name, unicodeOf(pdf, pdf.dictionary(font))]),
  );
  const marks = new Map<number, string>();
  /** What each open stretch reads as, where that differs from what it shows. */
  const open: { mark: number | undefined; isArtifact: boolean; reads: string | undefined }[] = [];
  let font = '';
  const add = (text: string): void => {
    const mark = open.findLast((one) => one.mark !== undefined)?.mark;
    if (mark === undefined) throw new Error(`“${text}” is in no mark`);
    marks.set(mark, (marks.get(mark) ?? '') + text);
  };
  for (const { operator, operands } of readContent(pdf.stream(page['/Contents']))) {
    if (operator === 'Tf') font = String(operands[0]);
    if (operator === 'BMC') open.push({ mark: undefined, isArtifact: true, reads: undefined });
    if (operator === 'BDC') {
      const properties = pdf.dictionary(operands[1]);
      const mark = properties['/MCID'] === undefined ? undefined : Number(properties['/MCID']);
      if (mark !== undefined) {
        if (open.length > 0 || marks.has(mark)) throw new Error('a mark within a mark, or twice');
        marks.set(mark, '');
      }
      const reads = properties['/ActualText'] === undefined ? undefined : pdf.text(properties['/ActualText']);
      const isArtifact = operands[0] === '/Artifact' || open.some((one) => one.isArtifact);
      open.push({ mark, isArtifact, reads });
      if (reads !== undefined && !isArtifact) add(reads);
    }
    if (operator === 'EMC' && !open.pop()) throw new Error('an end without a beginning');
    if (operator === 're' && !open.at(-1)?.isArtifact) throw new Error('a shape that is content');
    if (operator !== 'TJ') continue;
    const text = shown(operands[0], maps.get(font));
    if (open.length === 0) throw new Error(`“${text}” is not marked`);
    if (!open.some(({ isArtifact, reads }) => isArtifact || reads !== undefined)) add(text);
  }
  if (open.length > 0) throw new Error('a stretch without an end');
  return marks;
}

function shown(operand: PdfValue | undefined, characters: ReadonlyMap<number, string> | undefined): string {
  if (!Array.isArray(operand) || !characters) throw new Error('no text, or no font');
  let text = '';
  for (const part of operand) {
    if (typeof part !== 'object' || part === null || !('bytes' in part)) continue;
    for (let at = 0; at < part.bytes.length; at += 2) {
      const code = ((part.bytes[at] ?? 0) << 8) | (part.bytes[at + 1] ?? 0);
      const character = characters.get(code);
      if (character === undefined) throw new Error(`code ${code} stands for nothing`);
      text += character;
    }
  }
  return text;
}

/** Characters by code, for each of which the font has a width and an outline. */
function unicodeOf(pdf: PdfDocument, font: PdfDictionary): Map<number, string> {
  const characters = new Map<number, string>();
  const map =
    Buffer.from(pdf.stream(font['/ToUnicode'])).toString('latin1').split('endcodespacerange')[1] ?? '';
  for (const [, code = '', unicode = ''] of map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    characters.set(Number.parseInt(code, 16), decodeText(Buffer.from(`FEFF${unicode}`, 'hex')));
  }
  const descendant = pdf.dictionary(pdf.list(font['/DescendantFonts'])[0]);
  const [first, widths] = pdf.list(descendant['/W']);
  if (first !== 1 || pdf.list(widths).length !== characters.size) throw new Error('codes without a width');
  const program = pdf.stream(pdf.dictionary(descendant['/FontDescriptor'])['/FontFile2']);
  if (glyphCount(program) <= characters.size) throw new Error('codes without a glyph');
  return characters;
}

/** The number of glyphs by `maxp`, after a look at the directory of tables. */
export function glyphCount(program: Uint8Array): number {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > program.length) throw new Error('a table beyond the end');
    if (Buffer.from(program.subarray(at, at + 4)).toString('latin1') === 'maxp')
      return view.getUint16(offset + 4);
  }
  throw new Error('no table maxp');
}

function parentTree(pdf: PdfDocument, root: PdfDictionary): Map<number, PdfValue> {
  const entries = pdf.list(pdf.dictionary(root['/ParentTree'])['/Nums']);
  const parents = new Map<number, PdfValue>();
  for (let at = 0; at < entries.length; at += 2) {
    const value = entries[at + 1] ?? null;
    const key = Number(entries[at]);
    if (parents.has(key)) throw new Error('a key twice');
    parents.set(key, value);
  }
  return parents;
}

function refOf(value: PdfValue | undefined): number {
  if (typeof value !== 'object' || value === null || !('ref' in value) || typeof value.ref !== 'number') {
    throw new Error('no reference');
  }
  return value.ref;
}
