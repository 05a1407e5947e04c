import { noComment, specAt } from '../document';
import { quote } from '../schema/yamlText';
import { inQuotes } from '../text/inQuotes';
import { dashBullets } from './dashBullets';
import { shortened } from './titles';
import type { Fix, FixRequest } from './types';

/** Puts quotation marks around the flagged text; comments are left out, and what was hardly meant as one is not. */
export function quoteFlagged({ document, diagnostic }: FixRequest): Fix[] {
  const { lines, text } = document;
  const start = lines.offsetAt(diagnostic.range.start);
  const end = lines.offsetAt(diagnostic.range.end);
  const spec = specAt(document, start);
  const comment = spec?.comments.find(
    (span) => span.start > start && span.start < end && !noComment(text, span.start),
  );
  const source = text.slice(start, comment?.start ?? end).trimEnd();
  if (/[\r\n]/.test(source)) return [];
  const newText = quote(unquoted(source));
  const range = lines.range({ start, end: start + source.length });
  const title = `Put quotation marks around ${inQuotes(shortened(unquoted(source)))}`;
  return [{ title, edits: [{ range, newText }], preferred: true }];
}

/** `"a" b` was meant as one text: the marks inside it are part of the words. */
function unquoted(source: string): string {
  const mark = source.charAt(0);
  if ((mark === '"' || mark === "'") && source.length > 1 && source.endsWith(mark))
    return source.slice(1, -1);
  return source;
}

/** `benefits: lunch` becomes a list of one line; lines with bullets become its lines. */
export function listifyFlagged(request: FixRequest): Fix[] {
  const dashed = dashBullets(request);
  if (dashed.length > 0) return dashed;
  const { document, diagnostic } = request;
  const { lines, text } = document;
  const start = lines.offsetAt(diagnostic.range.start);
  const end = lines.offsetAt(diagnostic.range.end);
  const source = text.slice(start, end);
  if (/^[|>]|[\r\n]/.test(source)) return [];
  const line = lines.lineSpan(diagnostic.range.start.line);
  const indent = /^[ ]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const before = text.slice(line.start, start);
  if (/^\s*-/.test(before)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const from = start - (/\s*$/.exec(before)?.[0].length ?? 0);
  const newText = `${eol}${' '.repeat(indent + 2)}- ${source}`;
  return [
    {
      title: `Make a list of ${inQuotes(shortened(source))}`,
      edits: [{ range: lines.range({ start: from, end }), newText }],
      preferred: true,
    },
  ];
}

/** `title:Engineer` gets the space that makes `title` a key. */
export function spaceAfterColon({ document, diagnostic }: FixRequest): Fix[] {
  const { lines, text } = document;
  const start = lines.offsetAt(diagnostic.range.start);
  const colon = text.indexOf(':', start);
  if (colon < 0 || colon >= lines.offsetAt(diagnostic.range.end)) return [];
  const range = lines.range({ start: colon + 1, end: colon + 1 });
  return [{ title: 'Add a space behind the colon', edits: [{ range, newText: ' ' }], preferred: true }];
}
