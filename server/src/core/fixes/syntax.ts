import type { Position } from 'vscode-languageserver-types';
import { type DocumentProblem, specAt } from '../document';
import { dashBullets } from './dashBullets';
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
    insert(`Add the closing ${detail}`, diagnostic.range.end, detail),
  'unclosed-bracket': ({ diagnostic }, { detail }) => {
    const newText = detail === '{' ? '}' : ']';
    return insert(`Add the closing ${newText}`, diagnostic.range.end, newText);
  },
  'missing-dash': (request, { detail }) =>
    detail ? dashBullets(request) : insert('Make it part of the list', request.diagnostic.range.start, '- '),
  'missing-space-before-comment': ({ diagnostic }) => insert('Add a space', diagnostic.range.start, ' '),
  'missing-comma': ({ diagnostic }) => insert('Add a comma', diagnostic.range.start, ', '),
  'bad-indent': indentLikeAbove,
  'unknown-tag': (request) => quoteFlagged({ ...request, diagnostic: toLineEnd(request) }),
};

function toLineEnd({ document, diagnostic }: FixRequest): FixRequest['diagnostic'] {
  const { line } = diagnostic.range.start;
  const { end } = document.lines.range(document.lines.lineSpan(line));
  return { ...diagnostic, range: { start: diagnostic.range.start, end } };
}

function insert(title: string, at: Position, newText: string): Fix[] {
  return one(title, { range: { start: at, end: at }, newText });
}

function one(title: string, edit: Fix['edits'][number]): Fix[] {
  return [{ title, edits: [edit], preferred: true }];
}
