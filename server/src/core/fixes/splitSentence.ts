import { replaceProse } from './replaceProse';
import type { Fix, FixRequest } from './types';

/** Ends a sentence where another one is joined to it. */
export function splitSentence(request: FixRequest): Fix[] {
  const { document, data } = request;
  if (!data.part) return [];
  const rest = document.text.slice(data.part.end - 1, data.part.end + 60);
  const words = /^[\p{L}\p{N}’'-]+(?:\s+[\p{L}\p{N}’'-]+){0,3}/u.exec(rest)?.[0].replace(/\s+/g, ' ') ?? '';
  const next = words.charAt(0).toUpperCase() + words.slice(1);
  return replaceProse(request).map((fix) => ({ ...fix, title: `Begin a new sentence: “${next}…”` }));
}
