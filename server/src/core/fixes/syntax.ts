import { type DocumentProblem, specAt } from '../document';
import { indentLikeAbove } from './indentLikeAbove';
import { quoteFlagged } from './punctuate';
import type { Fix, FixRequest } from './types';

type SyntaxProblem = Extract<DocumentProblem, { code: 'yaml-syntax' }>;

/** What puts a slip of YAML right; found again in the document, which knows more than the message says. */
export function fixSyntax(request: FixRequest): readonly Fix[] {
  const { document, diagnostic } = request;
  const offset = document.lines.offsetAt(diagnostic.range.start);
  const problem = specAt(document, offset)?.problems.find(
    (candidate): candidate is SyntaxProblem =>
      candidate.code === 'yaml-syntax' && candidate.span.start === offset,
  );
  return problem ? (providers[problem.reason]?.(request, problem) ?? []) : [];
}

const providers: Partial<
  Record<SyntaxProblem['reason'], (request: FixRequest, problem: SyntaxProblem) => readonly Fix[]>
> = {
  'tab-indent': ({ document, diagnostic }) => {
    const text = document.text.slice(
      document.lines.offsetAt(diagnostic.range.start),
      document.lines.offsetAt(diagnostic.range.end),
    );
    return one('Use spaces instead of the tab', {
      range: diagnostic.range,
      newText: text.replaceAll('\t', '  '),
    });
  },
  'odd-space': ({ document, diagnostic }) => {
    const { lines, text } = document;
    const start = lines.offsetAt(diagnostic.range.start);
    const spaces = /^[\s\u200b]+/.exec(text.slice(start, lines.offsetAt(diagnostic.range.end)))?.[0] ?? '';
    const range = lines.range({ start, end: start + spaces.length });
    return one('Use ordinary spaces', { range, newText: ' '.repeat(spaces.length) });
  },
  'unclosed-quote': ({ diagnostic }, { detail = '"' }) =>
    one(`Add the closing ${detail}`, {
      range: { start: diagnostic.range.end, end: diagnostic.range.end },
      newText: detail,
    }),
  'unclosed-bracket': ({ diagnostic }, { detail }) => {
    const newText = detail === '{' ? '}' : ']';
    return one(`Add the closing ${newText}`, {
      range: { start: diagnostic.range.end, end: diagnostic.range.end },
      newText,
    });
  },
  'missing-dash': ({ diagnostic }) =>
    one('Make it part of the list', {
      range: { start: diagnostic.range.start, end: diagnostic.range.start },
      newText: '- ',
    }),
  'missing-space-before-comment': ({ diagnostic }) =>
    one('Add a space', {
      range: { start: diagnostic.range.start, end: diagnostic.range.start },
      newText: ' ',
    }),
  'missing-comma': ({ diagnostic }) =>
    one('Add a comma', {
      range: { start: diagnostic.range.start, end: diagnostic.range.start },
      newText: ', ',
    }),
  'bad-indent': indentLikeAbove,
  'unknown-tag': (request) => quoteFlagged({ ...request, diagnostic: toLineEnd(request) }),
};

function toLineEnd({ document, diagnostic }: FixRequest): FixRequest['diagnostic'] {
  const { line } = diagnostic.range.start;
  const { end } = document.lines.range(document.lines.lineSpan(line));
  return { ...diagnostic, range: { start: diagnostic.range.start, end } };
}

function one(title: string, edit: Fix['edits'][number]): Fix[] {
  return [{ title, edits: [edit], preferred: true }];
}
