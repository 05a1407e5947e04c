import type { Span } from '../../document';

/** Stretches of a text in which words are only named: quotations and code. */
export function namedStretches(text: string): Span[] {
  if (!/["“„«`]/.test(text)) return [];
  return [...text.matchAll(quoted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Longer ones are no quotation of a term, and a lost quotation mark hides no more than this. */
const quoted = /"[^"\n]{1,120}"|“[^”“\n]{1,120}”|„[^“”\n]{1,120}[“”]|«[^»«\n]{1,120}»|`[^`\n]{1,120}`/g;
