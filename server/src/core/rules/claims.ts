import type { Span } from '../document';
import { perObject } from '../text/perObject';
import type { ProseText } from './analysis';
import { perSpec } from './perSpec';
import { perWordingMatches, perWordingTest } from './perText';
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
 * @param mayBe What a text with a match holds in any case; quick to look for, as most texts have no match. What is
 * found by either is kept with the expression itself: it has to be the same one each time.
 */
export function* claimsIn(input: RuleInput, pattern: RegExp, mayBe: RegExp): Iterable<Claim> {
  const matchesIn = matchesOf(pattern);
  for (const prose of textsAboutTheJob(input)(mayBe)) {
    for (const match of matchesIn(prose))
      yield { prose, match, start: match.index, end: match.index + match[0].length };
  }
}

/** Several claims are looked for in the same texts, one after the other. */
const textsAboutTheJob = perSpec(({ analysis: { prose } }) => {
  const texts = prose.filter(({ node }) => !besideTheJob.has(String(node.path[0])));
  const found = new Map<RegExp, readonly ProseText[]>();
  return (mayBe: RegExp): readonly ProseText[] => {
    const before = found.get(mayBe);
    if (before) return before;
    const holding = texts.filter(holdingOf(mayBe));
    found.set(mayBe, holding);
    return holding;
  };
});

const holdingOf = perObject(perWordingTest);
const matchesOf = perObject(perWordingMatches);

/** The words in front of a claim, in its sentence. */
export function wordsBefore({ prose, start }: Claim, length = 40): string {
  const before = prose.text.slice(Math.max(0, start - length), start);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
}

/** "not a remote job", "if the job is remote": nothing is claimed. */
export function isDenied(claim: Claim): boolean {
  return /\b(?:not|no|never|nor|if|whether|unlike|instead of|rather than|than|was|were|former|earlier|formerly|kein|keine|nicht)\b[^.]{0,24}$|n['’]t\b[^.]{0,24}$/i.test(
    wordsBefore(claim),
  );
}
