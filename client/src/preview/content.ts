import type { RenderFinding, RenderResult } from '../../../server/src/protocol';
import type { SentContent } from './contentChange';
import type { PageFinding } from './messages';
import { numberedHtml } from './numberedHtml';
import { nothingToShow } from './words';

export interface ShownAs {
  /** False for the last good posting of a file that is broken now. */
  readonly isCurrent: boolean;
  readonly underlined: boolean;
}

/** What the page is told to show. */
export function contentOf(
  page: RenderResult,
  answer: number,
  { isCurrent, underlined }: ShownAs,
): SentContent {
  const { version, style, lang, paper, theme, themes, findings, checked, guessed } = page;
  const numbered = numberedHtml(guessed ? '' : page.html);
  const { html, places } = numbered;
  const content = {
    html,
    places,
    style,
    lang,
    paper,
    theme,
    themes,
    nothing: nothingToShow(page),
    answer,
    version,
    findings: isCurrent ? findings.map(pageFinding) : [],
    checked,
    underlined,
    stale: !isCurrent,
  };
  return { content, numbered };
}

function pageFinding({ code, message, severity, start, end, page }: RenderFinding): PageFinding {
  return { code, message, severity, start, end, explained: page !== undefined };
}
