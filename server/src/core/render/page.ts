import { escapeHtml } from './escape';
import { renderHtml } from './html';
import { labelsFor } from './labels';
import { postingStyle } from './style';
import type { JobView } from './types';

/** The posting as a complete page in one file: no script, and nothing that is loaded from elsewhere. */
export function renderPage(view: JobView): string {
  const title = escapeHtml(pageTitle(view));
  const direction = view.direction === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeHtml(view.language)}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${postingStyle}</style>
</head>
<body>
<main>
${renderHtml(view)}
</main>
</body>
</html>
`;
}

function pageTitle({ title, employer, language }: JobView): string {
  const name = title?.text.trim() ?? labelsFor(language).untitled;
  return employer ? `${name} – ${employer.text.trim()}` : name;
}
