import type { SpecDocument } from '../document';
import type { Fix, FixRequest } from './types';

/** Indents a line like those above it that it can belong to: the block whose depth is nearest to its own. */
export function indentLikeAbove({ document, diagnostic }: FixRequest): Fix[] {
  const { line } = diagnostic.range.start;
  const own = lineAt(document, line);
  if (!own) return [];
  const [nearest] = blocksAbove(document, line)
    .filter(({ kind }) => kind === own.kind)
    .sort((a, b) => Math.abs(a.column - own.column) - Math.abs(b.column - own.column));
  if (!nearest || nearest.column === own.column) return [];
  const range = { start: { line, character: 0 }, end: { line, character: own.column } };
  return [
    {
      title: 'Indent it like the lines above it',
      edits: [{ range, newText: ' '.repeat(nearest.column) }],
      preferred: true,
    },
  ];
}

interface Line {
  readonly kind: 'item' | 'key';
  /** Where its dash or key stands. */
  readonly column: number;
}

/** Sections are longer than this only where nobody reads them. */
const mostLines = 300;

/** The blocks that are still open above a line, the innermost first: each further one stands further left. */
function blocksAbove(document: SpecDocument, line: number): Line[] {
  const blocks: Line[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (let above = line - 1; above >= Math.max(0, line - mostLines) && left > 0; above--) {
    const first = lineAt(document, above);
    if (!first) continue;
    const inItem = first.kind === 'item' ? keyInItem(document, above) : undefined;
    for (const each of inItem ? [inItem, first] : [first]) {
      if (each.column >= left) continue;
      blocks.push(each);
      left = each.column;
    }
  }
  return blocks;
}

function lineAt({ lines, text }: SpecDocument, line: number): Line | undefined {
  const span = lines.lineSpan(line);
  const content = text.slice(span.start, span.end);
  const column = /^ */.exec(content)?.[0].length ?? 0;
  const rest = content.slice(column);
  if (/^-(?:\s|$)/.test(rest)) return { kind: 'item', column };
  return /^[\w-]+:(?:\s|$)/.test(rest) ? { kind: 'key', column } : undefined;
}

/** `- city: Berlin` opens a block of keys behind its dash. */
function keyInItem({ lines, text }: SpecDocument, line: number): Line | undefined {
  const span = lines.lineSpan(line);
  const dash = /^ *- +(?=[\w-]+:(?:\s|$))/.exec(text.slice(span.start, span.end));
  return dash ? { kind: 'key', column: dash[0].length } : undefined;
}
