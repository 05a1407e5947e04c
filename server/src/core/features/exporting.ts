import type { SpecContext } from '../context';
import { type SpecDocument, specAt } from '../document';
import {
  type ExportFormat,
  type Look,
  type Paper,
  paperFormats,
  paperOf,
  postingProblems,
  readPosting,
  textFormats,
  type Undrawn,
  undrawnMessage,
} from '../render';

export type { ExportFormat, Undrawn } from '../render';

export interface ExportOrder {
  /** The id of one of `exportFormats`. */
  readonly format: string;
  /** Chooses the spec at this offset of the file, by default the first one. */
  readonly offset?: number | undefined;
  readonly look?: Look;
}

/** What becomes of an order: a text, a paper for the writer of a format, or why there is neither. */
export type ExportOutcome =
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'paper'; readonly format: 'pdf' | 'docx'; readonly paper: Paper; readonly name: string }
  | { readonly kind: 'problem'; readonly message: string; readonly offset: number };

/** Everything a posting can be exported to. */
export const exportFormats: readonly ExportFormat[] = [...textFormats, ...paperFormats].map(
  ({ id, title, use, extension }) => ({ id, title, use, extension }),
);

/** Exports one spec of a file; undefined where there is no such spec or format. */
export function exportPosting(
  document: SpecDocument,
  context: SpecContext,
  { format: id, offset = 0, look = {} }: ExportOrder,
): ExportOutcome | undefined {
  const spec = specAt(document, offset);
  const text = textFormats.find((format) => format.id === id);
  const paper = paperFormats.find((format) => format.id === id);
  const format = text ?? paper;
  if (!spec || !format) return undefined;
  const [problem] = postingProblems(document, spec, context);
  if (problem) return { kind: 'problem', message: problem.message, offset: problem.span.start };
  const posting = readPosting(document, spec, context);
  const name = `${posting.facts.id ?? nameOf(context.uri)}.${format.extension}`;
  if (text) return { kind: 'text', text: text.write(posting, { look }), name };
  return paper && { kind: 'paper', format: paper.id, paper: paperOf(posting.view, posting.labels), name };
}

/** Why a paper cannot be drawn, in words. */
export function undrawnWords(undrawn: Undrawn): string {
  return undrawnMessage(undrawn);
}

/** The name of a file without its endings. */
function nameOf(uri: string): string {
  const name =
    uri
      .split('/')
      .at(-1)
      ?.replace(/\.jobspec\.ya?ml$/i, '') ?? '';
  try {
    return decodeURIComponent(name).replace(/[\\/:*?"<>|]/g, '-') || 'posting';
  } catch {
    return 'posting';
  }
}
