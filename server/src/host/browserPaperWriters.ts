import type { toDocx } from '../docxWriter';
import type { toPdf } from '../pdfWriter';
import type { PaperWriters } from './paperWriters';

/** What is used of a worker; the server is compiled without the types of a browser. */
declare function importScripts(address: string): void;

/**
 * Loads `pdf.js` and `docx.js`, each of which leaves what it holds in a global.
 *
 * @param assets Address of the folder with the bundles.
 */
export function browserPaperWriters(assets: string): PaperWriters {
  return {
    async pdf() {
      importScripts(new URL('pdf.js', assets).href);
      const loaded: { readonly toPdf: typeof toPdf } = Reflect.get(globalThis, 'jobspecPdf');
      return loaded.toPdf;
    },
    async docx() {
      importScripts(new URL('docx.js', assets).href);
      const loaded: { readonly toDocx: typeof toDocx } = Reflect.get(globalThis, 'jobspecDocx');
      return loaded.toDocx;
    },
  };
}
