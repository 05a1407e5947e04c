import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import {
  leftOutMessage,
  type PaperFormat,
  type Posting,
  paperOf,
  type Undrawn,
  undrawnMessage,
} from '../core/render';
import type { Terminal } from './command';

/** What a file for paper is made from. */
export interface PaperSource {
  readonly posting: Posting;
  readonly document: SpecDocument;
  readonly context: SpecContext;
  /** The file as it was named. */
  readonly file: string;
}

/** The bytes of a PDF or Word file; undefined where it cannot be made, which is told. */
export async function paperFile(
  format: PaperFormat,
  { posting, document, context, file }: PaperSource,
  terminal: Terminal,
): Promise<Uint8Array | undefined> {
  const paper = paperOf(posting.view, posting.labels);
  if (format.id === 'docx') return (await terminal.paper.docx())(paper);
  const result = await (await terminal.paper.pdf())(paper);
  const tell = ({ source }: Undrawn, message: string): void => {
    const isHere = source?.uri === context.uri;
    const line = isHere ? `:${document.lines.positionAt(source.start).line + 1}` : '';
    terminal.error(`jobspec: ${file}${line}: ${message}\n`);
  };
  if (result.kind === 'undrawable') {
    for (const undrawn of result.undrawn) tell(undrawn, undrawnMessage(undrawn));
    return undefined;
  }
  for (const undrawn of result.leftOut) tell(undrawn, leftOutMessage(undrawn));
  return result.bytes;
}
