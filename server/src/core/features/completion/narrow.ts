import type { Offer } from './types';

/**
 * Keeps a list short. Editors filter what they get, so only a list that is too long is filtered here, by the
 * word typed so far.
 */
export function narrow(
  offers: readonly Offer[],
  word: string,
  searched: boolean,
  max: number,
): { kept: readonly Offer[]; cut: boolean } {
  if (offers.length <= max) return { kept: offers, cut: false };
  const wanted = word.trim().toLowerCase();
  if (wanted === '' || searched) return { kept: offers.slice(0, max), cut: true };
  const ranked = offers
    .map((offer) => ({ offer, rank: rankOf((offer.filter ?? offer.label).toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank);
  return { kept: ranked.slice(0, max).map(({ offer }) => offer), cut: true };
}

const none = 4;

/** 0: begins with the word, 1: one of its words does, 2: holds it, 3: holds its letters in this order. */
function rankOf(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 2 : 1;
  let next = 0;
  for (const character of text) if (character === word[next]) next++;
  return next === word.length ? 3 : none;
}
