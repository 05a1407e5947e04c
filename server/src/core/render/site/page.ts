import { escapeHtml } from '../escape';
import { renderHtml } from '../html';
import type { JsonLd } from '../jobPosting';
import { dataScript, pageFrame, pageTitle, styleElement } from '../page';
import type { Posting } from '../posting';
import { type Look, styleOf } from '../themes';
import { siteStyle } from './style';

/** The page of one posting, with the way back to the list. */
export function sitePage(posting: Posting, data: JsonLd, url: string | undefined, look: Look): string {
  const { view, labels } = posting;
  return pageFrame({
    language: view.language,
    direction: view.direction,
    title: pageTitle(posting),
    head: [
      ...(url === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(url)}">`]),
      dataScript(data),
      styleElement(styleOf(look) + siteStyle),
    ],
    body: [
      `<nav class="site-back"><a href="../index.html">${escapeHtml(labels.site.back)}</a></nav>`,
      `<main>\n${renderHtml(view, { logo: look.logo })}\n</main>`,
    ].join('\n'),
  });
}
