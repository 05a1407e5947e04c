import type { Paper, PaperBlock, PaperList, PaperRun, PaperTable } from '../paper';
import { createNumbering, levelIndent, listLevels, type Numbering } from './numbering';
import { headingStyles } from './styles';
import { escapeXml } from './xml';

/** The blocks as WordprocessingML, and what they refer to. */
export interface Body {
  readonly xml: string;
  /** Addresses that links lead to, by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
  readonly numbering: Numbering;
}

export function bodyOf(paper: Paper): Body {
  const numbering = createNumbering();
  const ids = new Map<string, string>();
  const context: Context = {
    numbering,
    rightToLeft: paper.direction === 'rtl',
    linkId(href) {
      const known = ids.get(href);
      if (known) return known;
      const id = `link${ids.size + 1}`;
      ids.set(href, id);
      return id;
    },
  };
  const xml = blocksXml(paper.blocks, context, {});
  return { xml, links: new Map([...ids].map(([href, id]) => [id, href])), numbering };
}

interface Context {
  readonly numbering: Numbering;
  readonly rightToLeft: boolean;
  linkId(href: string): string;
}

/** Where a block stands. */
interface Place {
  /** Depth of the list around it, from 0. */
  readonly level?: number;
  readonly quoted?: boolean;
}

function blocksXml(blocks: readonly PaperBlock[], context: Context, place: Place): string {
  return blocks.map((block) => blockXml(block, context, place)).join('');
}

function blockXml(block: PaperBlock, context: Context, place: Place): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.runs, context, { style: headingStyles[block.level - 1] ?? 'Heading5' });
    case 'paragraph':
      return paragraph(block.runs, context, { style: paragraphStyle(block, place), ...continued(place) });
    case 'list':
      return listXml(block, context, place);
    case 'quote':
      return blocksXml(block.blocks, context, { ...place, quoted: true });
    case 'code': {
      const runs = block.text
        .split('\n')
        .flatMap((text, index) => (index > 0 ? [{ text: '\n' }, { text }] : [{ text }]));
      return paragraph(runs, context, { style: 'HTMLPreformatted', ...continued(place) });
    }
    case 'rule':
      return paragraph([], context, {
        more: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="D3D9E0"/></w:pBdr>',
      });
    case 'table':
      return tableXml(block, context);
  }
}

function paragraphStyle(
  { style }: Extract<PaperBlock, { kind: 'paragraph' }>,
  { level, quoted }: Place,
): string | undefined {
  if (style === 'employer') return 'Subtitle';
  if (style === 'notice') return 'Notice';
  if (style === 'fact') return 'Fact';
  if (level !== undefined) return 'ListContinue';
  return quoted ? 'Quote' : undefined;
}

/** What belongs to an item of a list, but is not its first paragraph, stands below its words. */
function continued({ level }: Place): { readonly indent?: number } {
  return level === undefined ? {} : { indent: levelIndent * (level + 1) };
}

function listXml({ start, items }: PaperList, context: Context, place: Place): string {
  const level = Math.min(place.level === undefined ? 0 : place.level + 1, listLevels - 1);
  const id = context.numbering.idFor(start, level);
  const style = start === undefined ? 'ListBullet' : 'ListNumber';
  const numbers = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  return items
    .map(([first, ...rest]) => {
      const leads = first?.kind === 'paragraph';
      const words = paragraph(leads ? first.runs : [], context, { style, more: numbers });
      const others = first && !leads ? [first, ...rest] : rest;
      return words + blocksXml(others, context, { ...place, level });
    })
    .join('');
}

function tableXml({ columns, rows }: PaperTable, context: Context): string {
  const cells = (row: readonly (readonly PaperRun[])[], isHead: boolean): string =>
    columns
      .map((align, column) => {
        const runs = (row[column] ?? []).map((run) => (isHead ? { ...run, bold: true } : run));
        const more = align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
        return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(runs, context, { more })}</w:tc>`;
      })
      .join('');
  const grid = columns.map(() => '<w:gridCol/>').join('');
  const body = rows.map((row, index) => {
    const head = index === 0 ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells(row, index === 0)}</w:tr>`;
  });
  const direction = context.rightToLeft ? '<w:bidiVisual/>' : '';
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${direction}<w:tblW w:w="0" w:type="auto"/></w:tblPr>` +
    // Two tables in a row would grow together without a paragraph between them.
    `<w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>${paragraph([], context, {})}`
  );
}

interface ParagraphOptions {
  readonly style?: string | undefined;
  /** In twentieths of a point. */
  readonly indent?: number;
  /** Properties besides, in the order of the format. */
  readonly more?: string;
}

function paragraph(
  runs: readonly PaperRun[],
  context: Context,
  { style, indent, more = '' }: ParagraphOptions,
): string {
  // The order is that of the format (ECMA-376, part 1, CT_PPrBase): programs are strict about it.
  const isAlignment = more.startsWith('<w:jc');
  const properties =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (isAlignment ? '' : more) +
    (context.rightToLeft ? '<w:bidi/>' : '') +
    (indent === undefined ? '' : `<w:ind w:left="${indent}"/>`) +
    (isAlignment ? more : '');
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runsXml(runs, context)}</w:p>`;
}

function runsXml(runs: readonly PaperRun[], context: Context): string {
  let xml = '';
  for (let at = 0; at < runs.length; at++) {
    const href = runs[at]?.href;
    if (href === undefined) {
      xml += runXml(runs[at], context);
      continue;
    }
    let inner = '';
    for (; runs[at]?.href === href; at++) inner += runXml(runs[at], context);
    at--;
    xml += `<w:hyperlink r:id="${context.linkId(href)}" w:history="1">${inner}</w:hyperlink>`;
  }
  return xml;
}

function runXml(run: PaperRun | undefined, context: Context): string {
  if (!run || run.text === '') return '';
  const style = run.href ? 'Hyperlink' : run.code ? 'HTMLCode' : run.quiet ? 'Quiet' : undefined;
  const isRightToLeft = context.rightToLeft && rightToLeftLetters.test(run.text);
  const properties =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (run.bold ? '<w:b/><w:bCs/>' : '') +
    (run.italic ? '<w:i/><w:iCs/>' : '') +
    (run.struck ? '<w:strike/>' : '') +
    (isRightToLeft ? '<w:rtl/>' : '');
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${contentXml(run.text)}</w:r>`;
}

const rightToLeftLetters =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}]/u;

function contentXml(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
}
