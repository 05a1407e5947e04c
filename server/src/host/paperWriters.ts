import type { toDocx } from '../docxWriter';
import type { toPdf } from '../pdfWriter';

/** What makes files of a paper. Each is loaded when it is first asked for. */
export interface PaperWriters {
  pdf(): Promise<typeof toPdf>;
  docx(): Promise<typeof toDocx>;
}
