import { styleText } from 'node:util';

/** Puts a style around a text, or leaves it as it is where colors do not help. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

export function painter(colors: boolean): Paint {
  if (!colors) return (_style, text) => text;
  // Line by line, so that a style never runs on where a reader shows a part.
  return (style, text) => text.replace(/.+/g, (line) => styleText(style, line, { validateStream: false }));
}
