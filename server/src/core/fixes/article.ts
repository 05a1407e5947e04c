/** An article in front of some words that is not the right one for other words in their place. */
export interface ArticleChange {
  /** In the text. */
  readonly start: number;
  readonly end: number;
  readonly article: string;
}

/** "a ninja" becomes "an expert": what has to change in front of the replaced words. */
export function articleChange(
  text: string,
  at: number,
  before: string,
  after: string,
): ArticleChange | undefined {
  const match = /(?<![\p{L}\p{N}’'-])(an?)(\s{1,3})$/iu.exec(text.slice(Math.max(0, at - 6), at));
  const article = match?.[1];
  if (!match || !article || article === 'AN') return undefined;
  const right = articleFor(after);
  if (article.toLowerCase() === right || articleFor(before) === right) return undefined;
  const start = at - match[0].length;
  const written = article.charAt(0) === 'A' ? capitalized(right) : right;
  return { start, end: start + article.length, article: written };
}

/** By the sound of the first letters: an hour, a user, an expert. */
function articleFor(words: string): 'a' | 'an' {
  const word = words.trim().toLowerCase();
  if (/^(?:hour|honest|honor|heir)/.test(word)) return 'an';
  if (/^(?:u(?:ni(?!n|m)|se|su|tili)|eu|one\b|once\b)/.test(word)) return 'a';
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
