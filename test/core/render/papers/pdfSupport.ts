import { type JobView, paperOf, undrawnMessage } from '../../../../server/src/core/render';
import { toPdf } from '../../../../server/src/pdfWriter';
import { viewOf, viewOfFile } from '../read';
import { type PdfDocument, readPdf } from './pdfReader';
import { readTagged, type TaggedPdf } from './taggedText';

interface Made {
  readonly bytes: Uint8Array;
  readonly pdf: PdfDocument;
  readonly tagged: TaggedPdf;
}

export async function make(view: JobView): Promise<Made> {
  const result = await toPdf(paperOf(view));
  if (result.kind !== 'made') throw new Error(result.undrawn.map(undrawnMessage).join('\n'));
  const pdf = readPdf(result.bytes);
  return { bytes: result.bytes, pdf, tagged: readTagged(pdf) };
}

const madeOf = new Map<string, Promise<Made>>();

/** Several tests look at the same file. */
export function makeFile(file: string): Promise<Made> {
  const made = madeOf.get(file) ?? make(viewOfFile(file));
  madeOf.set(file, made);
  return made;
}

export const withSummary = (summary: string): JobView => viewOf(JSON.stringify({ title: 'Cook', summary }));
