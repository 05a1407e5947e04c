import { inQuotes } from '../text/inQuotes';
import { perWordingTest } from './perText';
import { sentenceAround } from './sentences';
import type { Rule } from './types';

/** Words that shut out people who may work in the country but are not its citizens. */
export const citizenshipLanguage: Rule = {
  id: 'citizenship-language',
  category: 'pay',
  severity: 'warning',
  *check({ analysis, words }) {
    for (const text of analysis.prose) {
      if (!mayBeDemand(text) || demanded.test(text.text)) continue;
      const { prose } = text;
      for (const { pattern, instead, why } of kinds) {
        for (const match of prose.text.matchAll(pattern)) {
          const span = { start: match.index, end: match.index + match[0].length };
          const sentence = sentenceAround(prose.text, span).text;
          if (words.allow.has(match[0].toLowerCase()) || fine.test(sentence)) continue;
          yield {
            span: prose.toSource(span.start, span.end),
            message: `${inQuotes(match[0])} shuts out people who may work here. ${why} Ask for the right to work, or name the law or contract that demands citizenship.`,
            data: { replacements: [asWritten(match[0], instead)] },
          };
        }
      }
    }
  },
};

/** Looked for first: few texts have any of it. */
const mayBeDemand = perWordingTest(/citizen|green[- ]card|passport|\bopt\b|h-?1b/i);

const us =
  'In the USA, 8 U.S.C. 1324b protects them since 1986 (as of 2026-11-22, source: https://www.justice.gov/crt/best-practices-recruiting-and-hiring-workers; not legal advice).';
const citizen = '(?:U\\.?S\\.?|USA|American|United States) citizens?';
const residents = '(?:green[- ]card holders?|permanent residents?|GC holders?)';

const kinds: readonly { readonly pattern: RegExp; readonly instead: string; readonly why: string }[] = [
  {
    pattern: new RegExp(
      `\\b(?:only ${citizen}|${citizen}(?: (?:and|or) ${residents})? only|(?:open|limited|restricted) to ${citizen}(?: only)?)`,
      'gi',
    ),
    instead: 'people authorized to work in the United States',
    why: us,
  },
  {
    pattern: new RegExp(
      `\\b(?:must|need to|have to|should) be (?:an? )?${citizen}(?: or (?:an? )?${residents})?|\\b(?:must|need to|have to) (?:have|hold) (?:an? )?(?:green[- ]card|U\\.?S\\.? passport|U\\.?S\\.? citizenship)`,
      'gi',
    ),
    instead: 'must be authorized to work in the United States',
    why: us,
  },
  {
    pattern:
      /\b(?:U\.?S\.?|American|United States) citizenship(?: is)? (?:required|needed|mandatory|a must)/gi,
    instead: 'authorization to work in the United States required',
    why: us,
  },
  {
    pattern: /\b(?:H-?1Bs?|OPT(?:\/CPT)?) (?:candidates |visa holders |holders )?(?:only|preferred)\b/gi,
    instead: 'people authorized to work in the United States',
    why: us,
  },
  {
    pattern: /\bEU citizens only\b|\bonly EU citizens\b|\bEU passport (?:is )?required\b/gi,
    instead: 'people with the right to work in the EU',
    why: 'Many people without an EU passport have the right to work in the EU.',
  },
];

/** Where a law, an order or a contract demands it, saying so is right. */
const demanded =
  /clearance|federal|government|ITAR\b|\bEAR\b|export control|\blaws?\b|regulation|\bDoD\b|Department of|contract|executive order|statut/i;
const fine =
  /\b(?:not|no need|regardless|don['’]t|need not|serv(?:e|es|ing)|help(?:s|ing)?|assist(?:s|ing)?|advise|visas? for)\b/i;

/** At the start of a sentence the new words begin with a capital too. */
function asWritten(found: string, instead: string): string {
  const isCapital = /^[A-Z][a-z]/.test(found) && !/^American/.test(found);
  return isCapital || /^(?:US|U\.S\.|USA|American|United)/.test(found)
    ? instead.charAt(0).toUpperCase() + instead.slice(1)
    : instead;
}
