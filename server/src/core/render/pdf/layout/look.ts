import type { PaperRun } from '../../paper';
import type { FaceName } from '../font/faces';

/** How a stretch of text is drawn. Sizes are in points. */
export interface Look {
  readonly face: FaceName;
  readonly size: number;
  readonly color: string;
  /** Leaned over by drawing: there is no face that is both bold and italic. */
  readonly leaning: boolean;
  readonly struck: boolean;
  readonly tinted: boolean;
  readonly href: string | undefined;
}

/** What the text of a block has in common. */
export interface TextStyle {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly bold: boolean;
  readonly color: string;
  /** Space above and below the block. */
  readonly above: number;
  readonly below: number;
}

export const colors = {
  ink: '#1c2024',
  quiet: '#5a636e',
  link: '#0b57b0',
  line: '#d3d9e0',
  tint: '#f1f4f7',
} as const;

const text = { size: 10.5, leading: 15, bold: false, color: colors.ink, above: 0, below: 7 };

export const styles = {
  body: text,
  employer: { ...text, size: 12, leading: 16, color: colors.quiet, below: 9 },
  notice: { ...text, bold: true, below: 9 },
  fact: { ...text, below: 1.5 },
  item: { ...text, below: 3 },
  cell: { ...text, size: 9.5, leading: 13, below: 0 },
  code: { ...text, size: 9.5, leading: 13, below: 9 },
} satisfies Record<string, TextStyle>;

const headings: readonly TextStyle[] = [
  { ...text, size: 24, leading: 29, bold: true, below: 3 },
  { ...text, size: 14.5, leading: 19, bold: true, above: 18, below: 5 },
  { ...text, size: 11, leading: 15, bold: true, above: 9, below: 3 },
  { ...text, bold: true, color: colors.quiet, above: 8, below: 3 },
];

export function headingStyle(level: number): TextStyle {
  return headings[Math.min(level, headings.length) - 1] ?? text;
}

export function lookOf(run: PaperRun, style: TextStyle): Look {
  const isBold = style.bold || run.bold === true;
  return {
    face: isBold ? 'bold' : run.italic ? 'italic' : 'regular',
    leaning: isBold && run.italic === true,
    size: style.size,
    color: run.href ? colors.link : run.quiet ? colors.quiet : style.color,
    struck: run.struck === true,
    tinted: run.code === true,
    href: run.href,
  };
}
