import type { Position } from 'vscode-languageserver';

/** Where a needle stands first in a text, or so many letters behind that. */
export function positionOf(text: string, needle: string, shift = 0): Position {
  const before = text.slice(0, text.indexOf(needle) + shift);
  return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) };
}
