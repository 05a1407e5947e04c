import { type Token, tokenize } from './tokenize.ts';

/**
 * The tokens of a text, each under the characters it covers:
 *
 * ```
 * |title: Nurse
 *  ^^^^^          entity.name.tag.section
 *         ^^^^^   string.unquoted.plain
 * ```
 */
export async function snapshot(text: string): Promise<string> {
  const lines = await tokenize(text);
  return `${lines.map(({ line, tokens }) => [`|${line}`, ...tokens.flatMap(describe)].join('\n')).join('\n')}\n`;
}

function describe(token: Token): string[] {
  if (token.scopes.length === 0 || token.text.trim() === '') return [];
  const indent = token.text.length - token.text.trimStart().length;
  const marks = ' '.repeat(token.start + indent + 1) + '^'.repeat(token.text.trim().length);
  return [`${marks}  ${token.scopes.join(' < ')}`];
}
