/**
 * Makes text safe as HTML text and as the value of a quoted attribute. The only way from a spec to a page.
 */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/**
 * Control characters, halves of letters and signs that are none, which no output allows, become the replacement
 * character. The text keeps its length.
 */
export function printable(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
