import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { type Span, type SpecDocument, walk } from '../document';

/** Every section, item and block of text that spans several lines; and comments of several lines. */
export function foldingRanges(document: SpecDocument): FoldingRange[] {
  const { lines } = document;
  const byStart = new Map<number, FoldingRange>();
  const add = ({ start, end }: Span, kind?: FoldingRangeKind): void => {
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(end).line;
    const known = byStart.get(startLine);
    // Several parts may begin on one line; an editor folds the largest of them.
    if (endLine <= startLine || (known && known.endLine >= endLine)) return;
    byStart.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  };
  for (const spec of document.specs) {
    if (spec.root) {
      walk(spec.root, (node) => {
        if (node.kind === 'map') for (const entry of node.entries) add(entry.range);
        else if (node.kind === 'list') for (const item of node.items) add(item.range);
      });
    }
    for (const block of commentBlocks(document, spec.comments)) add(block, FoldingRangeKind.Comment);
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

/** Comments that stand alone on lines below each other. */
function commentBlocks({ lines, text }: SpecDocument, comments: readonly Span[]): Span[] {
  const blocks: { start: number; end: number }[] = [];
  for (const comment of comments) {
    const { line } = lines.positionAt(comment.start);
    if (text.slice(lines.lineSpan(line).start, comment.start).trim() !== '') continue;
    const last = blocks.at(-1);
    if (last && lines.positionAt(last.end).line === line - 1) last.end = comment.end;
    else blocks.push({ ...comment });
  }
  return blocks;
}
