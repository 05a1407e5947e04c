import type { SpecContext } from '../context';
import { type SpecDocument, slipsOf, specAt } from '../document';
import {
  buildView,
  type Look,
  type MarkedFinding,
  type PreviewViewName,
  pageSizeFor,
  postingProblems,
  previewViews,
  styleOf,
  themes,
  viewStyle,
} from '../render';

/** A posting as the preview shows it. */
export interface PostingPage {
  readonly title: string;
  readonly html: string;
  /** Where in the file the rendered spec stands. */
  readonly spec: { readonly start: number; readonly end: number };
  /** Style sheet of the page, the same one an export carries. */
  readonly style: string;
  /** The name of its theme, and all there are. */
  readonly theme: string;
  readonly themes: readonly { readonly name: string; readonly title: string }[];
  readonly lang: string;
  /** The paper people print on in the job's country, as the exported file has it. */
  readonly paper: 'a4' | 'letter';
  /** Uris of the files it was written in; the document itself comes first. */
  readonly sources: readonly string[];
  /** True where slips of YAML, or files that cannot be extended, hide parts of the posting. */
  readonly broken: boolean;
  /** True where slips of YAML make the posting a guess. */
  readonly guessed: boolean;
  readonly problems: readonly { readonly message: string; readonly start: number; readonly end: number }[];
}

export interface PostingRequest {
  /** Chooses the spec at this offset of the file, by default the first one. */
  readonly offset?: number | undefined;
  /** How to look at it; as a careers page unless told otherwise. */
  readonly view?: PreviewViewName;
  /** For the view of changes: the file as it was. */
  readonly previous?: SpecDocument | undefined;
  /** What to underline: spans of the file. */
  readonly findings?: readonly MarkedFinding[];
  /** The theme, style sheet and logo; the theme of the house unless told otherwise. */
  readonly look?: Look;
}

/** Renders one spec of a file for the preview. */
export function postingPage(
  document: SpecDocument,
  context: SpecContext,
  {
    offset = 0,
    view: name = 'page',
    findings = [],
    previous,
    look = { theme: context.house?.look.theme },
  }: PostingRequest = {},
): PostingPage | undefined {
  const spec = specAt(document, offset);
  if (!spec) return undefined;
  const view = buildView(document, spec, context);
  const problems = postingProblems(document, spec, context);
  return {
    title: view.title?.text ?? '',
    html: previewViews[name]({ document, spec, context, view, findings, previous, logo: look.logo }),
    spec: spec.range,
    style: styleOf(look) + (name === 'page' || name === 'print' ? '' : viewStyle),
    theme: themes.find((theme) => theme.name === look.theme)?.name ?? themes[0]?.name ?? '',
    themes: themes.map((theme) => ({ name: theme.name, title: theme.title })),
    lang: view.language,
    paper: pageSizeFor(view.country, view.language),
    sources: view.sources,
    broken: problems.length > 0,
    guessed: slipsOf(spec).length > 0,
    problems: problems.map(({ message, span }) => ({ message, start: span.start, end: span.end })),
  };
}
