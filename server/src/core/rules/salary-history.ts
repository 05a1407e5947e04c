import { inQuotes } from '../text/inQuotes';
import { perWordingMatches } from './perText';
import { sentenceAround } from './sentences';
import type { Rule } from './types';

/** A question about what people earned before, which passes old unfairness on and is banned in many places. */
export const salaryHistory: Rule = {
  id: 'salary-history',
  category: 'pay',
  severity: 'warning',
  *check({ analysis, facts }) {
    const pattern = phrases[facts.language] ?? english;
    for (const prose of analysis.prose) {
      for (const match of pattern.phrasesIn(prose)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const sentence = sentenceAround(prose.text, span);
        const before = prose.text.slice(sentence.start, span.start);
        if (!pattern.asked.test(before.slice(-80)) || pattern.denied.test(sentence.text)) continue;
        yield {
          span: prose.prose.toSource(span.start, span.end),
          message: `Asking for ${inQuotes(match[0].toLowerCase())} carries old unfairness into the new pay, and laws ban the question, among them Virginia's since 2026-07-01 (as of 2026-11-22, source: https://www.hirschlerlaw.com/newsroom-publications-va-wage-transparency-law-july-1-2026; not legal advice). Ask what people expect, and name your range.`,
          data: { replacements: [pattern.instead] },
        };
      }
    }
  },
};

interface Pattern {
  readonly phrasesIn: ReturnType<typeof perWordingMatches>;
  /** In front of the phrase: somebody is asked for it. */
  readonly asked: RegExp;
  /** In the sentence: nobody is. */
  readonly denied: RegExp;
  readonly instead: string;
}

const english: Pattern = {
  phrasesIn: perWordingMatches(
    /\b(?:(?:current|present|previous|prior|last|past|most recent)(?: or (?:previous|last|expected))? (?:annual |base |gross )?(?:salary|salaries|pay|compensation|wages?|earnings|remuneration|CTC)|(?:salary|pay|compensation|wage) history)\b(?! (?:data|bands?|ranges?|structures?|plans?|models?|records|levels?|grades?|systems?|surveys?|trends?|stubs?))/gi,
  ),
  asked:
    /\b(?:include|including|state|stating|share|send|provide|tell us|indicate|mention|disclose|submit|note|list|specify|attach|give us|give|with|your|required:?|and|need)\b(?: us)?(?: (?:with|of|a|an|the|and|as well as|both|details of|proof of|desired|expected|salary expectations and|your(?: (?:full|complete|detailed))?)){0,4}[\s*_]*$/i,
  denied:
    /\b(?:no|not|never|without|regardless|instead|nor|don['’]t|won['’]t|employees?|manage|maintain|analy[sz]e|benchmark|prepare|match(?:es)? your)\b/i,
  instead: 'salary expectations',
};

const german: Pattern = {
  phrasesIn: perWordingMatches(
    /(?<!\p{L})(?:(?:bisherige|aktuelle|derzeitige|letzte|jetzige)[nsrm]? (?:gehalt|jahresgehalt|vergütung)s?|gehaltshistorie|letzten? gehaltsabrechnung(?:en)?)(?!\p{L})/giu,
  ),
  asked:
    /(?:ihre?[snmr]?|deine?[snmr]?|angabe|nennen|mit|und|inklusive|bitte)[\s*_]*(?:(?:des|der|ihre?[snmr]?|deine?[snmr]?)[\s*_]*)?$/i,
  denied: /\b(?:nicht|kein|keine|keinen|ohne|unabhängig|niemals)\b/i,
  instead: 'Gehaltsvorstellung',
};

const phrases: Readonly<Record<string, Pattern>> = { en: english, de: german };
