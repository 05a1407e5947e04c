import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import { locate, parse, type SpecDocument } from '../document';
import { changesOf, dataOf, fixesFor } from '../fixes';
import type { RuleKnowledge } from '../rules';
import { type Change, createPatch } from '../text/patch';
import { diagnostics } from './diagnostics';

export interface FixAllRequest {
  /** The codes to fix; all of them if left out. */
  readonly only?: readonly string[];
  /**
   * Which fixes to take: those that nobody has to look at (`safe`), or the ones most people would take, for somebody
   * who asked for them (`preferred`). Safe ones if left out.
   */
  readonly take?: 'safe' | 'preferred';
}

/**
 * All fixes at once, repeated until none is left, as changes of the document as it is.
 * Each round leaves fewer findings behind than it met; one that does not is taken back.
 */
export function fixAll(
  document: SpecDocument,
  context: SpecContext,
  knowledge: RuleKnowledge,
  { only, take = 'safe' }: FixAllRequest = {},
): TextEdit[] {
  const told = (of: SpecDocument): Diagnostic[] => diagnostics(of, context, knowledge);
  const wanted = ({ code }: Diagnostic): boolean => only?.includes(String(code)) ?? true;
  const refused = new Set<string>();
  let patch = createPatch(document.text);
  let current = document;
  let left = told(document);
  for (let round = 0; round < mostRounds; round++) {
    const offers = left
      .filter((diagnostic) => wanted(diagnostic) && !refused.has(nameOf(diagnostic)))
      .flatMap((diagnostic) => offerFor(current, diagnostic, context, take) ?? []);
    const { chosen, changes } = together(current, offers);
    if (changes.length === 0) break;
    const next = patch.with(changes);
    const reading = parse(next.text, current);
    const found = told(reading);
    if (found.length < left.length) [patch, current, left] = [next, reading, found];
    else for (const { diagnostic } of chosen) refused.add(nameOf(diagnostic));
  }
  return patch.changes().map(({ start, end, newText }) => ({
    range: document.lines.range({ start, end }),
    newText,
  }));
}

/** More than a person could have written findings in one file. */
const mostRounds = 500;

interface Offer {
  readonly diagnostic: Diagnostic;
  readonly changes: readonly Change[];
}

function nameOf({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}

function offerFor(
  document: SpecDocument,
  diagnostic: Diagnostic,
  { kind = 'spec', today }: SpecContext,
  take: NonNullable<FixAllRequest['take']>,
): Offer | undefined {
  const fixes = fixesFor({ kind, document, diagnostic, data: dataOf(diagnostic), today });
  const fix = fixes.find((each) => each[take] === true) ?? fixes.find((each) => each.safe === true);
  return fix && { diagnostic, changes: changesOf(document, fix.edits) };
}

/**
 * What can be done in one go: changes inside of different texts do not touch one another. Where lines come or go,
 * a second change may rest on what the first one takes away, so it is made alone.
 */
function together(
  document: SpecDocument,
  offers: readonly Offer[],
): { chosen: readonly Offer[]; changes: readonly Change[] } {
  const chosen: Offer[] = [];
  const taken = new Set<number>();
  for (const offer of offers) {
    const homes = offer.changes.map((change) => textAround(document, change));
    if (homes.includes(undefined)) {
      if (chosen.length === 0) return { chosen: [offer], changes: offer.changes };
    } else if (!homes.some((home) => taken.has(home ?? -1))) {
      for (const home of homes) taken.add(home ?? -1);
      chosen.push(offer);
    }
  }
  return { chosen, changes: chosen.flatMap(({ changes }) => changes) };
}

/** Where the text begins that holds all of the change; undefined for a change of more than that. */
function textAround(document: SpecDocument, { start, end }: Change): number | undefined {
  const found = locate(document, start);
  if (found?.node.kind !== 'scalar' || found.entry || end > found.node.range.end) return undefined;
  return found.node.range.start;
}
