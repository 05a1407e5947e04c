import { perKeeper } from '../text/perKeeper';
import type { ProseText } from './analysis';

/** What may be looked at: nothing that moves when something else in the file is edited. */
export interface TextWords extends Wording, Pick<ProseText, 'mentions' | 'known'> {}

export type Wording = Pick<ProseText['known'], 'text' | 'tokens'>;

/**
 * Makes something of a text once, and again only where its mentions or `by` are others: after an edit, the work is
 * that of the text that was edited, and what many files share is looked at once.
 * @param make Gives places in the decoded text.
 */
export function perText<K extends object, T>(
  make: (by: K, words: TextWords) => T,
): (by: K, text: ProseText) => T {
  const slotOf = perKeeper((_: ProseText['known']): { made?: Made<K, T> } => ({}));
  return (by, { known, mentions }) => {
    const slot = slotOf(known);
    const { made } = slot;
    if (made && made.by === by && made.mentions === mentions) return made.value;
    const value = make(by, { text: known.text, tokens: known.tokens, mentions, known });
    slot.made = { by, mentions, value };
    return value;
  };
}

/** The same where the skills that the text mentions do not count. */
export function perTextAlone<K extends object, T>(
  make: (by: K, words: Wording) => T,
): (by: K, text: Pick<ProseText, 'known'>) => T {
  const slotOf = perKeeper((_: ProseText['known']): { made?: Pick<Made<K, T>, 'by' | 'value'> } => ({}));
  return (by, { known }) => {
    const slot = slotOf(known);
    if (slot.made?.by === by) return slot.made.value;
    const value = make(by, known);
    slot.made = { by, value };
    return value;
  };
}

/** The same for what the text tells by itself. */
export function perWording<T>(make: (words: Wording) => T): (text: Pick<ProseText, 'known'>) => T {
  const made = perKeeper<ProseText['known'], T>(make);
  return ({ known }) => made(known);
}

/** Whether a text holds something: for what is looked for in all of them, and found in few. */
export function perWordingTest(pattern: RegExp): (text: Pick<ProseText, 'known'>) => boolean {
  return perWording(({ text }) => pattern.test(text));
}

/** Where a text holds something; the pattern has to be global. */
export function perWordingMatches(
  pattern: RegExp,
): (text: Pick<ProseText, 'known'>) => readonly RegExpExecArray[] {
  return perWording(({ text }) => [...text.matchAll(pattern)]);
}

interface Made<K, T> {
  readonly by: K;
  readonly mentions: ProseText['mentions'];
  readonly value: T;
}
