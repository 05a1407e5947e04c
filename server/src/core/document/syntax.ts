import type { YAMLError } from 'yaml';
import type { Span } from './node';
import { bulletLine } from './pasted';
import type { DocumentProblem, SyntaxReason } from './specDocument';
import type { TokenSurvey } from './tokens';

interface Syntax {
  readonly reason: SyntaxReason;
  readonly span: Span;
  readonly detail?: string;
}

/**
 * The one thing to tell about a text that is not YAML. The library reports a slip several times over as it
 * recovers; only the first report is about the slip, so only that one is kept.
 */
export function describeSyntax(
  errors: readonly YAMLError[],
  text: string,
  survey: TokenSurvey,
): DocumentProblem | undefined {
  const first = errors.reduce<YAMLError | undefined>(
    (earliest, error) => (!earliest || error.pos[0] < earliest.pos[0] ? error : earliest),
    undefined,
  );
  if (!first) return undefined;
  const syntax = mergeConflict(text) ?? bulleted(classify(first, text, survey), text);
  const start = Math.min(syntax.span.start, text.length);
  // Where something is missing at the very end, the last letter is what the author can see.
  const span = {
    start: Math.min(start, Math.max(0, text.length - 1)),
    end: Math.min(syntax.span.end, text.length),
  };
  return { code: 'yaml-syntax', ...syntax, span, from: Math.min(first.pos[0], span.start) };
}

/** What Git leaves in a file where it cannot join two versions is the reason for everything else. */
function mergeConflict(text: string): Syntax | undefined {
  const at = text.search(/^<{7}(?: |$)/m);
  if (at < 0 || !/^>{7}(?: |$)/m.test(text)) return undefined;
  return { reason: 'merge-conflict', span: lineAround(text, at) };
}

/** What word processors begin the lines of lists with is the reason for all that is odd about the line. */
function bulleted(syntax: Syntax, text: string): Syntax {
  const { start, end } = lineAround(text, syntax.span.start);
  const [, indent = '', detail] = bulletLine.exec(text.slice(start, end)) ?? [];
  return detail ? { reason: 'missing-dash', span: { start: start + indent.length, end }, detail } : syntax;
}

function classify(error: YAMLError, text: string, survey: TokenSurvey): Syntax {
  const [start, end] = error.pos;
  const line = lineAround(text, start);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { reason: 'tab-indent', span: whitespaceAround(text, start) };
    case 'BAD_DQ_ESCAPE':
      return { reason: 'bad-escape', span: { start, end: start + 2 }, detail: text.slice(start, start + 2) };
    case 'BAD_SCALAR_START':
      return { reason: 'bad-first-character', span: { start, end: line.end }, detail: text.charAt(start) };
    case 'TAG_RESOLVE_FAILED':
      return { reason: 'unknown-tag', span: { start, end }, detail: text.slice(start, end) };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(start, text);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(firstLineOf(text, start, end), text);
    case 'BAD_INDENT':
      return badIndent(error, text, survey);
    case 'MISSING_CHAR':
      return missingCharacter(error, text, survey);
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, text);
    default:
      return { reason: 'other', span: { start, end: Math.max(end, start + 1) } };
  }
}

function missingCharacter(error: YAMLError, text: string, survey: TokenSurvey): Syntax {
  const [start, end] = error.pos;
  const quote = /closing ['"]quote/.test(error.message) ? error.message.at(-6) : undefined;
  if (quote) {
    // The library reports the end of the text; the slip is where the quotation began.
    const open = survey.openQuotes[0] ?? start;
    return {
      reason: 'unclosed-quote',
      span: { start: open, end: lineAround(text, open).end },
      detail: quote,
    };
  }
  if (error.message.startsWith('Comments')) {
    return { reason: 'missing-space-before-comment', span: { start, end: start + 1 } };
  }
  if (error.message.startsWith('Sequence item')) return badIndent(error, text, survey);
  if (error.message.startsWith('Missing ,')) return { reason: 'missing-comma', span: { start, end } };
  const bracket = survey.openBrackets[0];
  if (bracket !== undefined && bracket < start) return openBracket(text, bracket);
  return missingColon(firstLineOf(text, start, end), text);
}

function badIndent(error: YAMLError, text: string, survey: TokenSurvey): Syntax {
  const [at] = error.pos;
  const bracket = survey.openBrackets.find((offset) => offset < at);
  if (error.message.startsWith('Flow') && bracket !== undefined) return openBracket(text, bracket);
  let inLine = at;
  while (/[\r\n]/.test(text.charAt(inLine))) inLine++;
  const line = lineAround(text, inLine);
  const span = { start: line.start + indentOf(text, line), end: line.end };
  const above = lineAround(text, text.startsWith('\r\n', line.start - 2) ? line.start - 2 : line.start - 1);
  const dashAbove = line.start > 0 && /^\s*- /.test(text.slice(above.start, above.end));
  const sameColumn = indentOf(text, above) === indentOf(text, line);
  if (dashAbove && sameColumn) return { reason: 'missing-dash', span };
  return { reason: 'bad-indent', span };
}

function unexpected(error: YAMLError, text: string): Syntax {
  const [start] = error.pos;
  const line = lineAround(text, start);
  if (/at node end$|^Not a YAML token/.test(error.message)) {
    const value = valueStart(text, line, start);
    const opening = text.charAt(value);
    if (/["']/.test(opening)) {
      return { reason: 'text-after-value', span: { start: value, end: line.end }, detail: opening };
    }
    if (/[*&![{|>]/.test(opening)) {
      return { reason: 'bad-first-character', span: { start: value, end: line.end }, detail: opening };
    }
    return { reason: 'text-after-value', span: { start, end: line.end } };
  }
  return { reason: 'stray-symbol', span: { start, end: start + 1 }, detail: text.charAt(start) };
}

/** `title: Engineer: Payments`, or a line that is indented below a value that is already complete. */
function colonInText(start: number, text: string): Syntax {
  const line = lineAround(text, start);
  const value = text.slice(start, line.end);
  if (/^- /.test(value)) return { reason: 'bad-indent', span: { start, end: line.end } };
  if (/^[?]/.test(value)) {
    return { reason: 'bad-first-character', span: { start, end: line.end }, detail: '?' };
  }
  if (/:(\s|$)/.test(value)) return { reason: 'colon-in-text', span: { start, end: line.end } };
  const next = lineAround(text, text.startsWith('\r\n', line.end) ? line.end + 2 : line.end + 1);
  return { reason: 'bad-indent', span: { start: next.start + indentOf(text, next), end: next.end } };
}

function missingColon(span: Span, text: string): Syntax {
  const words = text.slice(span.start, span.end);
  const glued = /^[\w-]+:(?=\S)/.exec(words)?.[0];
  return { reason: 'missing-colon', span, ...(glued ? { detail: glued } : {}) };
}

function openBracket(text: string, at: number): Syntax {
  return {
    reason: 'unclosed-bracket',
    span: { start: at, end: lineAround(text, at).end },
    detail: text.charAt(at),
  };
}

/** Where the value of the line begins: behind its dashes and its key. */
function valueStart(text: string, line: Span, before: number): number {
  const head = /^\s*(?:- +)*(?:[\w-]+ *:\s+)?/.exec(text.slice(line.start, before))?.[0].length ?? 0;
  return line.start + head;
}

function firstLineOf(text: string, start: number, end: number): Span {
  const line = lineAround(text, start);
  const from = Math.max(start, line.start + indentOf(text, line));
  return { start: from, end: Math.max(from, Math.min(end, line.end)) };
}

function whitespaceAround(text: string, at: number): Span {
  let start = at;
  let end = at;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  while (/[ \t]/.test(text.charAt(end))) end++;
  return { start, end };
}

function lineAround(text: string, at: number): Span {
  let start = Math.max(0, Math.min(at, text.length));
  let end = start;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return { start, end };
}

function indentOf(text: string, line: Span): number {
  return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
}
