import type { PdfFile, Ref } from './pdfFile';
import { textString } from './values';

/** An element of the structure tree: what screen readers and text exports go by (PDF 32000-1, 14.7). */
export interface StructureNode {
  readonly type: StructureType;
  readonly parent: StructureNode | undefined;
  /** In reading order. */
  readonly children: (StructureNode | MarkedContent | LinkAnnotation)[];
  /** Attributes as a dictionary. */
  readonly attributes?: string;
  /** What stands for the content, as for the address behind a link. */
  readonly alternative?: string;
}

export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Link'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** A marked stretch of a page's content. */
export interface MarkedContent {
  readonly page: number;
  readonly mark: number;
}

export interface LinkAnnotation {
  readonly page: number;
  readonly annotation: Ref;
  /** Its key in the parent tree. */
  readonly key: number;
}

export function createNode(
  type: StructureType,
  parent: StructureNode | undefined,
  more: Pick<StructureNode, 'attributes' | 'alternative'> = {},
): StructureNode {
  const node: StructureNode = { type, parent, children: [], ...more };
  parent?.children.push(node);
  return node;
}

/**
 * Writes the tree, and the table that leads from marks and annotations back to it.
 * @param pages the objects of the pages; page `n` has the key `n` in the parent tree.
 */
export function writeStructure(
  file: PdfFile,
  document: StructureNode,
  pages: readonly Ref[],
  language: string,
): Ref {
  const root = file.reserve();
  const marks: Ref[][] = pages.map(() => []);
  const links: (readonly [key: number, ref: Ref])[] = [];
  const write = (node: StructureNode, parent: Ref): Ref | undefined => {
    const ref = file.reserve();
    const children = node.children.flatMap((child): string[] => {
      if ('type' in child) return [write(child, ref) ?? []].flat();
      const page = pages[child.page];
      if ('mark' in child) {
        const ofPage = marks[child.page];
        if (ofPage) ofPage[child.mark] = ref;
        return [`<</Type /MCR /Pg ${page} /MCID ${child.mark}>>`];
      }
      links.push([child.key, ref]);
      return [`<</Type /OBJR /Pg ${page} /Obj ${child.annotation}>>`];
    });
    const attributes = node.attributes ? ` /A <<${node.attributes}>>` : '';
    const alternative = node.alternative === undefined ? '' : ` /Alt ${textString(node.alternative)}`;
    const spoken = node.type === 'Document' ? ` /Lang ${textString(language)}` : '';
    file.put(
      ref,
      `<</Type /StructElem /S /${node.type} /P ${parent}${attributes}${alternative}${spoken} /K [${children.join(' ')}]>>`,
    );
    return ref;
  };
  const top = write(document, root);
  const entries = [
    ...marks.map((ofPage, page) => `${page} [${ofPage.join(' ')}]`),
    ...links.sort(([a], [b]) => a - b).map(([key, ref]) => `${key} ${ref}`),
  ];
  const nextKey = Math.max(pages.length, ...links.map(([key]) => key + 1));
  const parentTree = file.add(`<</Nums [${entries.join(' ')}]>>`);
  file.put(
    root,
    `<</Type /StructTreeRoot /K [${top}] /ParentTree ${parentTree} /ParentTreeNextKey ${nextKey}>>`,
  );
  return root;
}
