/** A line that begins with a bullet as word processors write them, with or without a dash: its indentation, the bullet. */
export const bulletLine = /^( *)(?:- +)?([•‣■-◿–—*·\uf0b7])[ \t\u00a0]+(?=\S)/;

/**
 * What YAML takes for a comment at a place, and hardly anybody means as one, up to one that is meant: `We are #1 in town`. Empty where there
 * is none: whoever means a comment writes a space behind the sign.
 */
export function noComment(text: string, at: number): string {
  glued.lastIndex = at;
  return glued.exec(text)?.[0] ?? '';
}

const glued = /[ \t]*#(?!jobspec-)[\p{L}\p{N}](?:(?! # ).)*/uy;
