import type { Span } from '../document';
import { maskAddresses } from '../knowledge/mentions/masks';
import type { DeniedWord } from '../schema/ruleSettings';
import { inQuotes } from '../text/inQuotes';
import { inCaseOf } from '../text/letterCase';
import { quotable } from '../text/quotable';
import { isAllowed } from './termHits';
import type { Rule, RuleFinding } from './types';

/** A word that the house rules do not want, in titles and prose. */
export const deniedWord: Rule = {
  id: 'denied-word',
  category: 'language',
  severity: 'warning',
  *check({ analysis, words }) {
    if (words.deny.length === 0) return;
    for (const { prose } of [...analysis.titles, ...analysis.prose]) {
      const text = searchable(prose.text);
      for (const denied of words.deny) {
        for (const place of placesOf(denied.term, text)) {
          if (isAllowed(prose.text, place, words.allow)) continue;
          yield findingFor(
            denied,
            prose.text.slice(place.start, place.end),
            prose.toSource(place.start, place.end),
          );
        }
      }
    }
  },
};

function findingFor({ suggestion, reason }: DeniedWord, written: string, span: Span): RuleFinding {
  const flagged = written.replace(/\s+/g, ' ');
  const replacement = suggestion === undefined ? undefined : inCaseOf(flagged, suggestion);
  const why = reason ? ` ${ended(reason)}` : '';
  const instead =
    replacement === undefined ? ' Use another word.' : ` Write ${inQuotes(quotable(replacement))}.`;
  return {
    span,
    message: `The house rules do not want ${inQuotes(quotable(flagged))}.${why}${instead}`,
    // Not one of the fixes that are made unasked: “resource” is another word in “human resources”.
    ...(replacement === undefined ? {} : { data: { replacements: [replacement] } }),
  };
}

/** The same letters at the same places, for a search that minds neither case nor line breaks nor addresses. */
function searchable(text: string): string {
  const masked = maskAddresses(text).replace(/\s/g, ' ');
  const lower = masked.toLowerCase();
  return lower.length === text.length ? lower : masked;
}

function placesOf(term: string, text: string): Span[] {
  const wanted = term.trim().toLowerCase();
  const places: Span[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (isApart(text, at - 1, at) && isApart(text, end, end - 1)) places.push({ start: at, end });
  }
  return places;
}

/** True where a word does not go on from one letter to the one beside it. */
function isApart(text: string, outside: number, inside: number): boolean {
  const word = /[\p{L}\p{N}]/u;
  return !word.test(text.charAt(outside)) || !word.test(text.charAt(inside));
}

function ended(sentence: string): string {
  const text = sentence.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
