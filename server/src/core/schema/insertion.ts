/** Text to insert: written as it is, or a hint that a person is expected to type over. */
export type Part = string | { readonly hint: string };
export type Insertion = readonly Part[];

/** As a snippet: each hint is a placeholder that Tab goes to; after the last one, Tab leaves the snippet. */
export function toSnippet(insertion: Insertion): string {
  let count = 0;
  return insertion
    .map((part) => {
      if (typeof part === 'string') return escapeSnippet(part);
      count++;
      return `\${${count}:${escapeSnippet(part.hint)}}`;
    })
    .join('');
}

/** As plain text: the hints stay as they are. */
export function toText(insertion: Insertion): string {
  return insertion.map((part) => (typeof part === 'string' ? part : part.hint)).join('');
}

export function hasHints(insertion: Insertion): boolean {
  return insertion.some((part) => typeof part !== 'string');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
