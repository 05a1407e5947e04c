import type { ScalarNode, Span } from '../document';
import type { TermFinder, TermHit } from '../knowledge/terms';
import { createWordSet } from '../knowledge/terms/circumstances';
import { within } from '../text/within';
import type { ProseText } from './analysis';
import { perSpec } from './perSpec';
import { perTextAlone } from './perText';
import type { RuleInput } from './types';

/** A term that counts in this spec. */
export interface SpecTerm {
  readonly hit: TermHit;
  readonly text: ProseText;
  readonly span: Span;
  /** As written, on one line, without the quotation marks around it. */
  readonly flagged: string;
}

/** The terms of a rule, in source order: in titles and in prose, by the words of the spec's language. */
export function termsOf(rule: string, input: RuleInput): readonly SpecTerm[] {
  return terms(input).get(rule) ?? [];
}

/** The terms of all rules in one text, in no order. */
export function termsIn(node: ScalarNode, input: RuleInput): readonly SpecTerm[] {
  return [...terms(input).values()].flat().filter(({ text }) => text.node === node);
}

const terms = perSpec((input) => byRuleOf(find(input)));

function byRuleOf(terms: readonly SpecTerm[]): Map<string, SpecTerm[]> {
  const byRule = new Map<string, SpecTerm[]>();
  for (const term of terms) {
    const { rule } = term.hit.group;
    const same = byRule.get(rule);
    if (same) same.push(term);
    else byRule.set(rule, [term]);
  }
  return byRule;
}

function find(input: RuleInput): SpecTerm[] {
  const finder = input.terms.finder(input.facts.language);
  if (!finder) return [];
  const { analysis } = input;
  const usesAny = wordsOf(input);
  const found: SpecTerm[] = [];
  for (const text of [...analysis.titles, ...analysis.prose]) {
    for (const hit of hitsIn(finder, text)) {
      if (!counts(hit, text, input, usesAny)) continue;
      const span = text.prose.toSource(hit.start, hit.end);
      const { start, end } = withoutMarks(hit, text.text);
      found.push({ hit, text, span, flagged: text.text.slice(start, end).replace(/\s+/g, ' ') });
    }
  }
  return found.sort((a, b) => a.text.node.range.start - b.text.node.range.start);
}

const hitsIn = perTextAlone((finder: TermFinder, { text, tokens }) => finder.find(text, tokens));

function counts(hit: TermHit, text: ProseText, input: RuleInput, usesAny: UsesAny): boolean {
  const { group } = hit;
  const key = String(text.node.path[0]);
  if (hit.quoted && key !== 'title') return false;
  const { start, end } = withoutMarks(hit, text.text);
  if ((group.in && !group.in.includes(key)) || group.notIn?.includes(key)) return false;
  if (isAllowed(text.text, { start, end }, input.words.allow)) return false;
  // A skill of the catalog is a name: whoever means the product means no praise.
  if (!group.skill && within(text.mentions)(start, end)) return false;
  if (isInName(text.text.slice(start, end), input.facts.field('organization', 'name')?.text)) return false;
  return !group.elsewhere || !usesAny(group.elsewhere);
}

/** A term in quotation marks is found with them, since they go with it. */
function withoutMarks({ start, end }: Span, text: string): Span {
  const isQuoted = /["“„«]/.test(text.charAt(start)) && /["”“»]/.test(text.charAt(end - 1));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** A house may allow a word, or a phrase around it. */
export function isAllowed(text: string, { start, end }: Span, allow: ReadonlySet<string>): boolean {
  if (allow.size === 0) return false;
  const around = text.slice(Math.max(0, start - 80), end + 80).toLowerCase();
  const [from, to] = [start - Math.max(0, start - 80), end - Math.max(0, start - 80)];
  for (const word of allow) {
    for (let at = around.indexOf(word); at >= 0; at = around.indexOf(word, at + 1)) {
      if (at <= from && to <= at + word.length) return true;
    }
  }
  return false;
}

/** "Ninja" at Ninja Kitchens. */
function isInName(words: string, name: string | undefined): boolean {
  return (
    name !== undefined && words !== words.toLowerCase() && name.toLowerCase().includes(words.toLowerCase())
  );
}

/** Whether a spec uses one of these words anywhere. */
type UsesAny = (words: readonly string[]) => boolean;

/** The spec is read once for each list of words, however many terms ask. */
function wordsOf({ analysis }: RuleInput): UsesAny {
  const known = new Map<readonly string[], boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const set = createWordSet(words);
    const isUsed = [...analysis.titles, ...analysis.prose].some(({ tokens }) =>
      tokens.some(({ word }) => set.has(word)),
    );
    known.set(words, isUsed);
    return isUsed;
  };
}
