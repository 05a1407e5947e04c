import { inQuotes } from '../text/inQuotes';
import { changeTitle, writtenAt } from './titles';
import type { Fix, FixRequest } from './types';

/**
 * Takes a rule out of a comment that silences it for nothing. The last rule takes the whole comment along, with
 * its line where nothing else stands there.
 */
export function removeSilencer({ document, diagnostic, data }: FixRequest): Fix[] {
  const { text, lines } = document;
  const { comment } = data;
  if (!comment) return [];
  const start = lines.offsetAt(diagnostic.range.start);
  const end = lines.offsetAt(diagnostic.range.end);
  const written = text.slice(comment.start, comment.end);
  if (!/^#\s*jobspec-disable/i.test(written)) return [];
  const before = text.slice(comment.start, start);
  const after = text.slice(end, comment.end);
  const hasOthers = /-(?:line|file)\s+.*[a-z]/i.test(before) || /^\s*,?\s*[a-z]/i.test(after);
  if (diagnostic.code === 'silencer-unused' && hasOthers) {
    const behind = /^\s*,\s*|^\s+(?=[a-z])/i.exec(after)?.[0].length ?? 0;
    const front = behind > 0 ? 0 : (/[\s,]+$/.exec(before)?.[0].length ?? 0);
    const span = { start: start - front, end: end + behind };
    const title = `Remove ${inQuotes(text.slice(start, end))} from the comment`;
    return [{ title, edits: [{ range: lines.range(span), newText: '' }], preferred: true, safe: true }];
  }
  const line = lines.lineSpan(lines.positionAt(comment.start).line);
  const standsAlone = text.slice(line.start, comment.start).trim() === '';
  const next = lines.lineSpan(lines.positionAt(comment.start).line + 1).start;
  const front = /[ \t]+$/.exec(text.slice(line.start, comment.start))?.[0].length ?? 0;
  const span = standsAlone
    ? { start: line.start, end: next > line.start ? next : line.end }
    : { start: comment.start - front, end: comment.end };
  return [
    {
      title: 'Remove the comment',
      edits: [{ range: lines.range(span), newText: '' }],
      preferred: true,
      safe: true,
    },
  ];
}

/** Writes the id that was meant in place of one that does not exist. */
export function renameSilenced({ document, diagnostic, data }: FixRequest): Fix[] {
  const written = writtenAt(document, diagnostic.range);
  return (data.replacements ?? []).map((id, index) => ({
    title: changeTitle(written, id),
    edits: [{ range: diagnostic.range, newText: id }],
    preferred: index === 0,
  }));
}
