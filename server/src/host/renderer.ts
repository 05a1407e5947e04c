import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import type {
  ExportFormat,
  ExportOrder,
  ExportOutcome,
  PostingPage,
  PostingRequest,
  Undrawn,
} from '../core/languageService';

/** What the bundle of the renderer holds. */
export interface Renderer {
  /** The posting as the preview shows it, of the spec at an offset. */
  postingPage(
    document: SpecDocument,
    context: SpecContext,
    request?: PostingRequest,
  ): PostingPage | undefined;
  readonly exportFormats: readonly ExportFormat[];
  /** Undefined where there is no such spec or format. */
  exportPosting(document: SpecDocument, context: SpecContext, order: ExportOrder): ExportOutcome | undefined;
  /** Why a paper cannot be drawn, in words. */
  undrawnWords(undrawn: Undrawn): string;
}
