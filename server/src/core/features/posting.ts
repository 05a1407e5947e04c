import type { SpecContext } from '../context';
import { type Spec, type SpecDocument, specAt } from '../document';
import { buildView, postingStyle, renderHtml } from '../render';
import { words } from '../schema/messages';

/** A posting as the preview shows it. */
export interface PostingPage {
  readonly title: string;
  readonly html: string;
  /** Where in the file the rendered spec stands. */
  readonly spec: { readonly start: number; readonly end: number };
  /** Style sheet of the page, the same one an export carries. */
  readonly style: string;
  readonly lang: string;
  /** Uris of the files it was written in; the document itself comes first. */
  readonly sources: readonly string[];
  /** True where slips of YAML hide parts of the spec. */
  readonly broken: boolean;
  readonly problems: readonly { readonly message: string; readonly start: number; readonly end: number }[];
}

/** Renders the spec at an offset of the file, by default the first one. */
export function postingPage(
  document: SpecDocument,
  context: SpecContext,
  offset = 0,
): PostingPage | undefined {
  const spec = specAt(document, offset);
  if (!spec) return undefined;
  const view = buildView(document, spec, context);
  const problems = slips(spec);
  return {
    title: view.title?.text ?? '',
    html: renderHtml(view, { markers: true }),
    spec: spec.range,
    style: postingStyle,
    lang: view.language,
    sources: view.sources,
    broken: problems.length > 0,
    problems,
  };
}

function slips({ problems }: Spec): PostingPage['problems'] {
  return problems
    .filter(({ code }) => code === 'yaml-syntax' || code === 'document-too-large')
    .map((problem) => ({
      message: words.problem(problem),
      start: problem.span.start,
      end: problem.span.end,
    }));
}
