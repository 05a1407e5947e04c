import { perPlace } from '../../text/perPlace';
import { remember } from '../../text/remember';
import { american } from './american';

/** A word as it is spelled in texts. All that spell it so share one, as long as it is remembered. */
export interface Word {
  /** In lower case and American spelling. */
  readonly word: string;
  /** Whether its first letter is a capital. */
  readonly capital: boolean;
  /** Where what is made of it is kept, a number below {@link places}; later words have it as well. */
  readonly place: number;
}

/** Reads a word of a text. Most are those of the texts before it. */
export function wordOf(raw: string): Word {
  return words(raw.length > longestCopied ? copyOf(raw) : raw);
}

/**
 * Makes something of a word once, and finds it again without a search: a text is asked the same of each word by all
 * that look for names and phrases in it.
 */
export function perWord<T>(make: (word: string) => T): (word: Word) => T {
  return perPlace(({ word }) => make(word));
}

/** Those of job descriptions of all trades. */
const mostWords = 24_000;

/** Hardly two of the remembered words share one; those that do are only looked up again. */
const places = 32_768;

let count = 0;

const words = remember(mostWords, (raw): Word => {
  const letter = raw.startsWith('.') ? raw.charAt(1) : raw.charAt(0);
  return {
    word: american(raw.toLowerCase()),
    capital: letter !== letter.toLowerCase(),
    place: count++ % places,
  };
});

/** Engines cut longer words out of a text by pointing into it, so that keeping the word would keep the text. */
const longestCopied = 12;

function copyOf(raw: string): string {
  return raw.split('').join('');
}
