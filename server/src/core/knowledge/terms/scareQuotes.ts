import type { Span } from '../../document';
import type { Token } from '../mentions/tokens';

/**
 * What quotation marks around a term say: `quotation` where the text speaks of the word, `person` where it speaks of
 * the person it is for, as in: We are looking for a “rockstar”. `alone` where nothing else stands between them and
 * the words around tell neither.
 */
export type Quoting = 'quotation' | 'person' | 'alone';

/**
 * @param stretch The quotation with its marks, or a piece of code.
 * @param term Tokens from `from` up to, not including, `to`.
 */
export function quotingOf(
  text: string,
  tokens: readonly Token[],
  stretch: Span,
  { from, to }: { readonly from: number; readonly to: number },
): Quoting {
  const sentence = tokens[from]?.sentence;
  const isOther = (token: Token | undefined): token is Token => token?.sentence === sentence;
  const isInside = (token: Token | undefined): boolean =>
    token !== undefined && token.start >= stretch.start && token.end <= stretch.end;
  // “Sales ninja” is still a name for a person; more words are somebody's own.
  const isLonger = isInside(tokens[from - 2]) || isInside(tokens[to]);
  if (text.charAt(stretch.start) === '`' || isLonger) return 'quotation';
  const before = tokens.slice(Math.max(0, from - 40), from).filter(isOther);
  const behind = tokens.slice(to, to + 40).filter(isOther);
  if ([...before, ...behind].some(({ word }) => naming.has(word))) return 'quotation';
  const near = before.slice(-reach).map(({ word }) => word);
  const isAsked = near.some((word, at) => summons.has(word) || isYouAre(word, near[at + 1]));
  return isAsked || behind.slice(0, 3).some(({ word }) => wanted.has(word)) ? 'person' : 'alone';
}

/** "Looking for a real marketing", and then the term. */
const reach = 6;

function isYouAre(word: string, next: string | undefined): boolean {
  return (word === 'you' && (next === 'are' || next === 're')) || (word === 'are' && next === 'you');
}

/** In front of a person who is asked for. */
const summons = setOf(
  'seek seeks seeking looking searching want wants need needs hire hiring become be next',
  'suche suchen sucht werde bist cherche cherchons recherche recherchons êtes',
);

const wanted = setOf('wanted needed gesucht recherché recherchée');

/** In a sentence about words, titles and works. */
const naming = setOf(
  'word words wording term terms phrase phrases label labels name names named nickname title titles titled',
  'call calls called calling say says said saying write writes written read reads mean means like such avoid',
  'replace known motto brand book song film movie game games series album course program workshop award badge',
  'tag event campaign ads language',
  'wort wörter begriff begriffe nennen heißt sogenannte sogenannten titel',
  'mot mots terme termes appelle appelé dit titre expression',
);

/** Lines of words, a line or more for each language. */
function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
