import type { PdfFile, Ref } from './pdfFile';
import { num, textString } from './values';

export interface Bookmark {
  readonly title: string;
  /** 1 for the title of the document. */
  readonly level: number;
  readonly page: Ref;
  /** Points from the bottom of the page. */
  readonly top: number;
}

interface Entry extends Bookmark {
  readonly ref: Ref;
  readonly children: Entry[];
}

/** Writes the outline that viewers show beside the pages; undefined where there is nothing to show. */
export function writeBookmarks(file: PdfFile, bookmarks: readonly Bookmark[]): Ref | undefined {
  if (bookmarks.length === 0) return undefined;
  const root: { readonly ref: Ref; readonly children: Entry[] } = { ref: file.reserve(), children: [] };
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const entry: Entry = { ...bookmark, ref: file.reserve(), children: [] };
    (open.at(-1) ?? root).children.push(entry);
    open.push(entry);
  }
  const write = (parent: Ref, entries: readonly Entry[]): number => {
    let count = entries.length;
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1];
      const after = entries[index + 1];
      const inner = write(entry.ref, entry.children);
      count += inner;
      file.put(
        entry.ref,
        `<</Title ${textString(entry.title)} /Parent ${parent}` +
          (before ? ` /Prev ${before.ref}` : '') +
          (after ? ` /Next ${after.ref}` : '') +
          childrenOf(entry.children, inner) +
          ` /Dest [${entry.page} /XYZ null ${num(entry.top)} null]>>`,
      );
    }
    return count;
  };
  const count = write(root.ref, root.children);
  file.put(root.ref, `<</Type /Outlines${childrenOf(root.children, count)}>>`);
  return root.ref;
}

/** All entries below are open, so the count is positive. */
function childrenOf(children: readonly Entry[], count: number): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? ` /First ${first.ref} /Last ${last.ref} /Count ${count}` : '';
}
