import type { Span } from '../document';
import type { ProseText } from './analysis';
import type { RuleInput } from './types';

/** A place in the prose where a text says something that a field says too. */
export interface Claim extends Span {
  readonly prose: ProseText;
  readonly match: RegExpExecArray;
}

/** Where the text speaks of the employer, the way to the job or what colleagues do, and not of the job itself. */
const besideTheJob: ReadonlySet<string> = new Set([
  'organization',
  'hiringProcess',
  'benefits',
  'statements',
  'team',
]);

/**
 * The matches in the prose about the job; the regular expression has to be global.
 * @param mayBe What a text with a match holds in any case; quick to look for, as most texts have no match.
 */
export function* claimsIn(input: RuleInput, pattern: RegExp, mayBe: RegExp): Iterable<Claim> {
  for (const prose of textsWith(input, mayBe)) {
    for (const match of prose.prose.text.matchAll(pattern))
      yield { prose, match, start: match.index, end: match.index + match[0].length };
  }
}

/** Several claims are looked for in the same texts, one after the other. */
function textsWith({ analysis }: RuleInput, mayBe: RegExp): readonly ProseText[] {
  // Whoever gets the texts has asked for the prose, also where they are known: see `Reads`.
  const { prose: all } = analysis;
  const byPart = known.get(analysis) ?? new Map<RegExp, readonly ProseText[]>();
  known.set(analysis, byPart);
  const texts =
    byPart.get(mayBe) ??
    all.filter(({ node, prose }) => !besideTheJob.has(String(node.path[0])) && mayBe.test(prose.text));
  byPart.set(mayBe, texts);
  return texts;
}

const known = new WeakMap<RuleInput['analysis'], Map<RegExp, readonly ProseText[]>>();

/** The words in front of a claim, in its sentence. */
export function wordsBefore({ prose, start }: Claim, length = 40): string {
  const before = prose.prose.text.slice(Math.max(0, start - length), start);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
}

/** "not a remote job", "if the job is remote": nothing is claimed. */
export function isDenied(claim: Claim): boolean {
  return /\b(?:not|no|never|nor|if|whether|unlike|instead of|rather than|than|was|were|former|earlier|formerly|kein|keine|nicht)\b[^.]{0,24}$|n['’]t\b[^.]{0,24}$/i.test(
    wordsBefore(claim),
  );
}
