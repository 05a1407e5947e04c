import { replaceProse } from './replaceProse';
import type { Fix, FixRequest } from './types';

/** Ends a sentence where another one is joined to it. */
export function splitSentence(request: FixRequest): Fix[] {
  const { document, data } = request;
  if (!data.part) return [];
  const end = document.text.slice(data.part.end - 1, data.part.end + 24).replace(/\s+/g, ' ');
  const next = end.charAt(0).toUpperCase() + end.slice(1).replace(/\s\S*$/, '');
  return replaceProse(request).map((fix) => ({ ...fix, title: `Begin a new sentence: “${next}…”` }));
}
