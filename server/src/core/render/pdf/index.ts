import { strToU8 } from 'fflate';
import type { Paper, Undrawn } from '../paper';
import { drawableOf } from './drawable';
import { type Bookmark, writeBookmarks } from './file/bookmarks';
import { xmp } from './file/metadata';
import { createPdfFile, type Ref } from './file/pdfFile';
import { createNode, writeStructure } from './file/structure';
import { num, textString } from './file/values';
import { embedFont } from './font/embedded';
import { flow } from './layout/flow';
import { pageShapes } from './layout/pages';
import { paginate } from './layout/paginate';
import { type Painter, paintPage } from './paint';

export type PdfResult =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      /** Emoji that the file does not show. */
      readonly leftOut: readonly Undrawn[];
    }
  /** There are texts in scripts that the typeface does not have, and so there is no file. */
  | { readonly kind: 'undrawable'; readonly undrawn: readonly Undrawn[] };

/**
 * The paper as a tagged PDF file (PDF 1.7, ISO 32000-1) with bookmarks, links and its own letters. The same
 * paper always makes the same bytes.
 */
export async function toPdf(paper: Paper): Promise<PdfResult> {
  const { paper: drawable, undrawn, leftOut } = drawableOf(paper);
  if (undrawn.length > 0) return { kind: 'undrawable', undrawn };
  return { kind: 'made', bytes: write(drawable), leftOut };
}

function write(paper: Paper): Uint8Array {
  const page = pageShapes[paper.size];
  const { margin } = page;
  const file = createPdfFile();
  const document = createNode('Document', undefined);
  const lines = flow(paper.blocks, page.width - 2 * margin.side, document);
  const pages = paginate(lines, page.height - margin.top - margin.bottom);

  const catalog = file.reserve();
  const pageTree = file.reserve();
  const pageRefs = pages.map(() => file.reserve());
  const fonts = {
    regular: embedFont(file, 'F1', 'regular'),
    bold: embedFont(file, 'F2', 'bold'),
    italic: embedFont(file, 'F3', 'italic'),
  };
  let key = pages.length;
  const painter: Painter = { file, page, fonts, nextKey: () => key++ };
  const bookmarks: Bookmark[] = [];
  const painted = pages.map((placed, index) => {
    for (const { line, top } of placed) {
      const ref = pageRefs[index];
      if (line.bookmark && ref) {
        bookmarks.push({ ...line.bookmark, page: ref, top: page.height - margin.top - top + 6 });
      }
    }
    return paintPage(painter, placed, index, pages.length);
  });

  const usedFonts = Object.values(fonts).filter(({ isUsed }) => isUsed());
  const fontList = usedFonts.map(({ name, ref }) => `/${name} ${ref}`).join(' ');
  for (const [index, { content, annotations }] of painted.entries()) {
    const ref = pageRefs[index];
    const contents = file.addStream(content);
    const links = annotations.length > 0 ? ` /Annots [${annotations.join(' ')}] /Tabs /S` : '';
    if (!ref) continue;
    file.put(
      ref,
      `<</Type /Page /Parent ${pageTree} /MediaBox [0 0 ${num(page.width)} ${num(page.height)}] ` +
        `/Resources <</Font <<${fontList}>>>> /Contents ${contents} /StructParents ${index}${links}>>`,
    );
  }
  for (const font of usedFonts) font.finish();
  file.put(pageTree, `<</Type /Pages /Kids [${pageRefs.join(' ')}] /Count ${pages.length}>>`);
  const structure = writeStructure(file, document, pageRefs, paper.language);
  const outline = writeBookmarks(file, bookmarks);
  const metadata = file.addStream(strToU8(xmp(paper)), ' /Type /Metadata /Subtype /XML', { compress: false });
  file.put(catalog, catalogOf({ paper, pageTree, structure, outline, metadata }));
  return file.finish(catalog, file.add(infoOf(paper)));
}

function catalogOf(parts: {
  readonly paper: Paper;
  readonly pageTree: Ref;
  readonly structure: Ref;
  readonly outline: Ref | undefined;
  readonly metadata: Ref;
}): string {
  const { paper, pageTree, structure, outline, metadata } = parts;
  return (
    `<</Type /Catalog /Version /1.7 /Pages ${pageTree} /Lang ${textString(paper.language)} ` +
    `/MarkInfo <</Marked true>> /StructTreeRoot ${structure} /Metadata ${metadata} ` +
    '/ViewerPreferences <</DisplayDocTitle true>>' +
    (outline ? ` /Outlines ${outline} /PageMode /UseOutlines` : '') +
    '>>'
  );
}

function infoOf({ title, author }: Paper): string {
  const by = author ? ` /Author ${textString(author)}` : '';
  return `<</Title ${textString(title)}${by} /Creator (JobSpec) /Producer (JobSpec)>>`;
}
