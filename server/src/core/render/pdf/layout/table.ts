import type { PaperTable } from '../../paper';
import { createNode, type StructureNode } from '../file/structure';
import { breakLines, extentOf, type Piece, widthOfPieces } from './breakLines';
import type { Line, LinePart } from './flow';
import { colors, styles } from './look';

const padding = { side: 6, ends: 4 };

/** A table as lines, each of which crosses all columns. The lines of a row stay together. */
export function tableLines(table: PaperTable, left: number, width: number, parent: StructureNode): Line[] {
  const node = createNode('Table', parent);
  const widths = columnWidths(table, width);
  const starts = widths.map((_, index) => left + widths.slice(0, index).reduce((sum, each) => sum + each, 0));
  return table.rows.flatMap((cells, row) => {
    const style = { ...styles.cell, bold: row === 0 };
    const rowNode = createNode('TR', node);
    const set = table.columns.map((align, column) => ({
      align,
      room: (widths[column] ?? 0) - 2 * padding.side,
      x: (starts[column] ?? 0) + padding.side,
      node:
        row === 0
          ? createNode('TH', rowNode, { attributes: '/O /Table /Scope /Column' })
          : createNode('TD', rowNode),
      lines: breakLines(cells[column] ?? [], style, (widths[column] ?? 0) - 2 * padding.side),
    }));
    const count = Math.max(1, ...set.map(({ lines }) => lines.length));
    const total = widths.reduce((sum, each) => sum + each, 0);
    return Array.from({ length: count }, (_, index): Line => {
      const isFirst = index === 0;
      const isLast = index === count - 1;
      const parts = set.flatMap(({ align, room, x, node: cell, lines }): LinePart[] => {
        const pieces = lines[index];
        return pieces ? [{ x: x + indentOf(align, room, pieces), pieces, node: cell }] : [];
      });
      const top = isFirst ? padding.ends : 0;
      const tint = { x: left, width: total, color: colors.tint, joins: false };
      const rule = { x: left, width: total, height: 0.75, color: colors.line, joins: false };
      return {
        parts,
        above: 0,
        height: style.leading + top + (isLast ? padding.ends : 0),
        baseline: top + style.leading / 2 + style.size * 0.32,
        keep: !isLast || row === 0,
        shapes: [...(row === 0 ? [tint] : []), ...(isFirst && row > 0 ? [rule] : [])],
      };
    });
  });
}

/** As wide as the words want it, or else in proportion; no column narrower than its longest word if it can be. */
function columnWidths({ columns, rows }: PaperTable, width: number): number[] {
  const extents = columns.map((_, column) => {
    const cells = rows.map((cells, row) =>
      extentOf(cells[column] ?? [], { ...styles.cell, bold: row === 0 }),
    );
    const wide = 2 * padding.side + 1;
    return {
      longest: Math.max(0, ...cells.map(({ longest }) => longest)) + wide,
      whole: Math.max(0, ...cells.map(({ whole }) => whole)) + wide,
    };
  });
  const sum = (key: 'longest' | 'whole'): number => extents.reduce((total, each) => total + each[key], 0);
  if (sum('whole') <= width) return extents.map(({ whole }) => whole);
  const spare = width - sum('longest');
  if (spare < 0) return columns.map(() => width / columns.length);
  const wanted = sum('whole') - sum('longest');
  return extents.map(({ longest, whole }) => longest + (spare * (whole - longest)) / wanted);
}

function indentOf(align: PaperTable['columns'][number], room: number, pieces: readonly Piece[]): number {
  const free = Math.max(0, room - widthOfPieces(pieces));
  return align === 'right' ? free : align === 'center' ? free / 2 : 0;
}
