import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { toDocx } from '../docxWriter';
import type { toPdf } from '../pdfWriter';
import type { PaperWriters } from './paperWriters';

/** Loads `pdf.js` and `docx.js` from beside the bundle that asks. */
export function nodePaperWriters(folder: string = __dirname): PaperWriters {
  const load = createRequire(join(folder, 'server.js'));
  return {
    async pdf() {
      const loaded: { readonly toPdf: typeof toPdf } = load('./pdf.js');
      return loaded.toPdf;
    },
    async docx() {
      const loaded: { readonly toDocx: typeof toDocx } = load('./docx.js');
      return loaded.toDocx;
    },
  };
}
