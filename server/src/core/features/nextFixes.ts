import type { TextEdit } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import { changesOf, fixesFor } from '../fixes';
import type { RuleKnowledge } from '../rules';
import { createPatch } from '../text/patch';
import { toDiagnostic } from './diagnostics';
import { type Score, score } from './score';

/** A fix and what it does to the score. */
export interface NextFix {
  readonly title: string;
  /** What the fix is for. */
  readonly message: string;
  readonly code: string;
  /** The score after the fix less the score before it; at least 1. */
  readonly points: number;
  readonly edits: readonly TextEdit[];
}

export interface NextFixSources {
  readonly document: SpecDocument;
  readonly context: SpecContext;
  readonly knowledge: RuleKnowledge;
  readonly offset: number;
  /** Reads the text as it would be with the fix. */
  readonly parse: (text: string, previous: SpecDocument) => SpecDocument;
}

/** Each one tried costs a check of the whole file. */
const mostTried = 12;

/**
 * The fixes that raise the score most, best first. Each is tried on the text, so that its points are exactly what
 * it brings: a placeholder that still has to be filled in brings less than the real thing.
 */
export function nextFixes(sources: NextFixSources, before: Score, limit: number): NextFix[] {
  const { document, context } = sources;
  const candidates = [...before.deductions]
    // Of two sections with one name, either may be the one to keep.
    .filter(({ points, finding }) => points > 0 && finding.code !== 'duplicate-key')
    .sort((a, b) => b.points - a.points)
    .flatMap(({ finding }) => {
      const diagnostic = toDiagnostic(finding, document, context);
      const offered = fixesFor({ document, diagnostic, data: finding.data ?? {}, today: context.today });
      const [first] = offered;
      const best = offered.find(({ preferred }) => preferred) ?? first;
      return best ? [{ finding, fix: best }] : [];
    })
    .slice(0, mostTried);
  return candidates
    .flatMap(({ finding, fix }): NextFix[] => {
      const after = scoreAfter(sources, fix.edits);
      const points = after === undefined ? 0 : after - before.value;
      if (points < 1) return [];
      const { message, code } = finding;
      return [{ title: fix.title, message, code, points, edits: fix.edits }];
    })
    .sort((a, b) => b.points - a.points)
    .filter((fix, index, all) => all.findIndex((other) => isSame(other, fix)) === index)
    .slice(0, limit);
}

/** One fix may put several findings right. */
function isSame(one: NextFix, other: NextFix): boolean {
  return one.title === other.title && JSON.stringify(one.edits) === JSON.stringify(other.edits);
}

function scoreAfter(
  { document, context, knowledge, offset, parse }: NextFixSources,
  edits: readonly TextEdit[],
): number | undefined {
  const fixed = createPatch(document.text).with(changesOf(document, edits)).text;
  return score(parse(fixed, document), context, knowledge, offset)?.value;
}
