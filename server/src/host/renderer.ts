import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import type { PostingPage, PostingRequest } from '../core/languageService';

/** What the bundle of the renderer holds. */
export interface Renderer {
  /** The posting as the preview shows it, of the spec at an offset. */
  postingPage(
    document: SpecDocument,
    context: SpecContext,
    request?: PostingRequest,
  ): PostingPage | undefined;
}
