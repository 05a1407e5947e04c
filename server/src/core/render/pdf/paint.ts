import type { PdfFile, Ref } from './file/pdfFile';
import { createNode, type StructureNode } from './file/structure';
import { num, numbers, rgb, textString } from './file/values';
import type { EmbeddedFont } from './font/embedded';
import { type FaceName, faceOf } from './font/faces';
import { shape, widthOf } from './font/shape';
import type { Piece } from './layout/breakLines';
import type { LinePart } from './layout/flow';
import { colors } from './layout/look';
import type { PageShape } from './layout/pages';
import type { PlacedLine } from './layout/paginate';

/** What the pages of a file have in common while they are painted. */
export interface Painter {
  readonly file: PdfFile;
  readonly page: PageShape;
  readonly fonts: Readonly<Record<FaceName, EmbeddedFont>>;
  /** The next free key of the parent tree: those of the pages come first. */
  nextKey(): number;
}

export interface PaintedPage {
  readonly content: string;
  readonly annotations: readonly Ref[];
}

/** Draws the lines of a page, and hangs what is drawn into the structure. */
export function paintPage(
  painter: Painter,
  lines: readonly PlacedLine[],
  index: number,
  count: number,
): PaintedPage {
  const behind: string[] = [];
  const text: string[] = [];
  const annotations: Ref[] = [];
  let open: StructureNode | undefined;
  let marks = 0;
  let link:
    | { readonly within: StructureNode; readonly href: string; readonly node: StructureNode }
    | undefined;

  const enter = (node: StructureNode): void => {
    if (open === node) return;
    if (open) text.push('EMC');
    open = node;
    node.children.push({ page: index, mark: marks });
    text.push(`/${node.type} <</MCID ${marks++}>> BDC`);
  };
  const linkNode = (within: StructureNode, href: string): StructureNode => {
    if (link?.within !== within || link.href !== href) {
      link = { within, href, node: createNode('Link', within, { alternative: addressOf(href) }) };
    }
    return link.node;
  };

  for (const placed of lines) {
    const { line, top, above } = placed;
    const lineTop = painter.page.height - painter.page.margin.top - top;
    for (const { x, width, color, height, joins } of line.shapes) {
      const extra = joins ? above : 0;
      const tall = (height ?? line.height) + extra;
      behind.push(rectangle(painter.page.margin.side + x, lineTop + extra - tall, width, tall, color));
    }
    const base = lineTop - line.baseline;
    for (const part of line.parts) paintPart(part, base);
  }
  if (open) text.push('EMC');
  const artifact = behind.length > 0 ? ['/Artifact BMC', ...behind, 'EMC'] : [];
  return {
    content: [...artifact, ...text, ...pageNumber(painter, index, count), ''].join('\n'),
    annotations,
  };

  function paintPart({ x: left, pieces, node }: LinePart, base: number): void {
    let x = painter.page.margin.side + left;
    for (const piece of pieces) {
      const { look, width } = piece;
      behind.push(...decoration(piece, x, base));
      const inner = look.href === undefined ? node : linkNode(node, look.href);
      if (look.href === undefined) link = undefined;
      enter(inner);
      text.push(...drawn(painter, piece, x, base));
      if (look.href !== undefined) {
        const key = painter.nextKey();
        const annotation = addLink(
          painter.file,
          look.href,
          [x, base - 0.3 * look.size, x + width, base + 0.8 * look.size],
          key,
        );
        annotations.push(annotation);
        inner.children.push({ page: index, annotation, key });
      }
      x += width;
    }
  }
}

function drawn({ fonts }: Painter, { text, look, reads }: Piece, x: number, y: number): string[] {
  const font = fonts[look.face];
  const lean = look.leaning ? 0.2 : 0;
  const show = [
    'BT',
    `/${font.name} ${num(look.size)} Tf`,
    `${rgb(look.color)} rg`,
    `1 0 ${num(lean)} 1 ${num(x)} ${num(y)} Tm`,
    `[${glyphs(text, font)}] TJ`,
    'ET',
  ].join(' ');
  if (reads === undefined) return [show];
  return [`/Span <</ActualText ${textString(reads)}>> BDC`, show, 'EMC'];
}

/** The operand of `TJ`: codes, and the shifts between them in thousandths of the size, to the left. */
function glyphs(text: string, font: EmbeddedFont): string {
  const { face } = font;
  let operand = '<';
  for (const { code, shift } of shape(text, face)) {
    if (shift !== 0) operand += `> ${num((-shift * 1000) / face.unitsPerEm)} <`;
    operand += font.codeOf(code);
  }
  return `${operand}>`;
}

/** Lines under and through words, and the tint behind code. */
function decoration({ look, width }: Piece, x: number, base: number): string[] {
  const { size, color } = look;
  const shapes: string[] = [];
  if (look.tinted) shapes.push(rectangle(x - 1.5, base - 0.28 * size, width + 3, 1.2 * size, colors.tint));
  if (look.href !== undefined) shapes.push(rectangle(x, base - 0.16 * size, width, 0.05 * size, color));
  if (look.struck) shapes.push(rectangle(x, base + 0.24 * size, width, 0.06 * size, color));
  return shapes;
}

function rectangle(x: number, y: number, width: number, height: number, color: string): string {
  return `${rgb(color)} rg ${numbers([x, y, width, height])} re f`;
}

function addLink(file: PdfFile, href: string, rectangle: readonly number[], key: number): Ref {
  return file.add(
    `<</Type /Annot /Subtype /Link /Rect [${numbers(rectangle)}] /Border [0 0 0] /F 4 /StructParent ${key} ` +
      `/Contents ${textString(addressOf(href))} /A <</S /URI /URI ${textString(href)}>>>>`,
  );
}

function addressOf(href: string): string {
  return href.replace(/^mailto:/i, '');
}

/** No part of the text: readers that copy or speak the page pass over it. */
function pageNumber(painter: Painter, index: number, count: number): string[] {
  const { page, fonts } = painter;
  const text = `${index + 1} / ${count}`;
  const size = 9;
  const x = page.width - page.margin.side - widthOf(text, faceOf('regular'), size);
  const y = page.margin.bottom / 2;
  return [
    `/Artifact <</Type /Pagination /Subtype /Footer /BBox [${numbers([x, y - 3, page.width - page.margin.side, y + 9])}]>> BDC`,
    '/Span <</ActualText ()>> BDC',
    `BT /${fonts.regular.name} ${size} Tf ${rgb(colors.quiet)} rg 1 0 0 1 ${num(x)} ${num(y)} Tm [${glyphs(text, fonts.regular)}] TJ ET`,
    'EMC',
    'EMC',
  ];
}
