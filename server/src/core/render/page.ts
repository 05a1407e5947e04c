import { escapeHtml } from './escape';
import { renderHtml } from './html';
import { faqPage, type JsonLd, jobPosting } from './jobPosting';
import { writeJsonLd } from './jsonLd';
import type { ExportOptions, Posting } from './posting';
import { styleOf } from './themes';

/**
 * The posting as a complete page in one file. Nothing runs, and nothing is loaded from elsewhere: its only script
 * element holds data for search engines.
 */
export function renderPage(posting: Posting, options: ExportOptions = {}): string {
  const { view } = posting;
  return pageFrame({
    language: view.language,
    direction: view.direction,
    title: pageTitle(posting),
    head: [...structuredData(posting, options).map(dataScript), styleElement(styleOf(options.look))],
    body: `<main>\n${renderHtml(view, { logo: options.look?.logo })}\n</main>`,
  });
}

interface Frame {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Elements of the head. */
  readonly head: readonly string[];
  readonly body: string;
}

/** A whole HTML file around its parts, which are HTML already; the title is text. */
export function pageFrame({ language, direction, title, head, body }: Frame): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${head.join('\n')}
</head>
<body>
${body}
</body>
</html>
`;
}

export function styleElement(css: string): string {
  return `<style>\n${css}</style>`;
}

export function pageTitle({ view: { title, employer }, labels }: Posting): string {
  const name = title?.text.trim() ?? labels.untitled;
  return employer ? `${name} – ${employer.text.trim()}` : name;
}

/**
 * What search engines read. A draft has none yet, and a closed job none any more: they would list it.
 */
function structuredData({ view, facts }: Posting, { faqData = false }: ExportOptions = {}): JsonLd[] {
  if (facts.status === 'draft' || facts.status === 'closed') return [];
  const faqs = faqData ? faqPage(view) : undefined;
  return [jobPosting(view, facts), ...(faqs ? [faqs] : [])];
}

export function dataScript(data: JsonLd): string {
  return `<script type="application/ld+json">\n${writeJsonLd(data)}\n</script>`;
}
