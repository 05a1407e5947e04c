import { american } from '../mentions/american';
import { tokenize } from '../mentions/tokens';

/** One way to say a phrase: words from left to right. */
export interface Wording {
  readonly steps: readonly Step[];
  /** The steps from `from` up to, not including, `to` are flagged. */
  readonly from: number;
  readonly to: number;
}

export interface Step {
  /** As tokens have it, or a wildcard: `#` a number, `####` a year, `*` any word. */
  readonly word: string;
  /** What stands before it, beyond a space: a comma may, a slash or the hyphen behind a letter has to. */
  readonly sign: '' | ',' | '/' | '-';
}

/**
 * Reads the notation of phrases: `a|b` is either word, `[a]` may be missing, `word(s)` is with or without the
 * ending, `{a}` is what is flagged.
 * @returns Every wording that the phrase stands for.
 */
export function wordingsOf(phrase: string): Wording[] {
  let drafts: Draft[] = [{ steps: [], from: -1, to: -1, sign: '' }];
  let optional: readonly Draft[] | undefined;
  for (const part of phrase.match(/[[\]{},/]|[^\s[\]{},/]+/g) ?? []) {
    switch (part) {
      case '[':
        optional = drafts;
        break;
      case ']':
        drafts = [...drafts, ...(optional ?? [])];
        optional = undefined;
        break;
      case '{':
        drafts = drafts.map((draft) => ({ ...draft, from: draft.steps.length }));
        break;
      case '}':
        drafts = drafts.map((draft) => ({ ...draft, to: draft.steps.length }));
        break;
      case ',':
      case '/':
        drafts = drafts.map((draft) => ({ ...draft, sign: part }));
        break;
      default:
        drafts = drafts.flatMap((draft) => choicesOf(part).map((choice) => withWords(draft, choice)));
    }
  }
  return drafts
    .filter(({ steps }) => steps.length > 0)
    .map(({ steps, from, to }) => ({ steps, from: Math.max(from, 0), to: to < 0 ? steps.length : to }));
}

interface Draft extends Wording {
  /** A sign that waits for the next word. */
  readonly sign: Step['sign'];
}

/** "graduate(s)|grad" is three words. */
function choicesOf(part: string): string[] {
  if (isPlain(part)) return [part];
  return part.split('|').flatMap((choice) => {
    const ending = /^(.*)\((\p{L}+)\)$/u.exec(choice);
    return ending ? [ending[1] ?? '', `${ending[1]}${ending[2]}`] : [choice];
  });
}

function withWords(draft: Draft, choice: string): Draft {
  if (isPlain(choice)) {
    const step: Step = { word: american(choice), sign: draft.sign };
    return { ...draft, steps: [...draft.steps, step], sign: '' };
  }
  const words = isWildcard(choice) ? [choice] : tokenize(choice).map(({ word }) => word);
  // "A-player" is not "a player".
  const sign = /^\p{L}-/u.test(choice) ? '-' : '';
  const steps = words.map((word, at): Step => ({ word, sign: at === 0 ? draft.sign : at === 1 ? sign : '' }));
  return { ...draft, steps: [...draft.steps, ...steps], sign: '' };
}

/** Nearly all are, and there are thousands of them. */
function isPlain(part: string): boolean {
  return /^[a-z]+$/.test(part);
}

function isWildcard(word: string): boolean {
  return word === '#' || word === '####' || word === '*';
}
