import type { Fix, FixRequest } from './types';

/** Takes out the second dash of `- - text`, which makes a list of one item within the list. */
export function undash({ document, diagnostic }: FixRequest): Fix[] {
  const { lines, text } = document;
  const start = lines.offsetAt(diagnostic.range.start);
  const flagged = text.slice(start, lines.offsetAt(diagnostic.range.end));
  const line = lines.lineSpan(diagnostic.range.start.line);
  const doubled = /^-[ ]+(?=\S)/.exec(flagged)?.[0];
  if (!doubled || !/^\s*-[ ]+$/.test(text.slice(line.start, start)) || /\n\s*- /.test(flagged)) return [];
  const range = lines.range({ start, end: start + doubled.length });
  return [{ title: 'Remove the second dash', edits: [{ range, newText: '' }], preferred: true }];
}
