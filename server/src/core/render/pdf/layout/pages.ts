import type { PaperSize } from '../../paper';

/** A page in points; text keeps clear of the edges by the margins. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly side: number };
}

const margin = { top: 64, bottom: 68, side: 74 };

/** ISO 216 A4, and 8.5 by 11 inches. */
export const pageShapes: Readonly<Record<PaperSize, PageShape>> = {
  a4: { width: 595.276, height: 841.89, margin },
  letter: { width: 612, height: 792, margin },
};
