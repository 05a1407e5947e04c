import type { RenderFinding, RenderResult } from '../../../server/src/protocol';
import type { SentContent } from './contentChange';
import type { PageFinding } from './messages';
import { numberedHtml } from './numberedHtml';
import { nothingToShow } from './words';

/**
 * What the page is told to show.
 * @param isCurrent False for the last good posting of a file that is broken now.
 */
export function contentOf(page: RenderResult, answer: number, isCurrent: boolean): SentContent {
  const { style, lang, paper, theme, themes, findings, guessed } = page;
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
    findings: isCurrent ? findings.map(pageFinding) : [],
    stale: !isCurrent,
  };
  return { content, numbered };
}

function pageFinding({ code, message, severity, start, end, page }: RenderFinding): PageFinding {
  return { code, message, severity, start, end, explained: page !== undefined };
}
