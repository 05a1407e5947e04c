import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import { locate, parse, resolveAlias, type SpecDocument, specAt } from '../document';
import { readSilencers, ruleHeads } from '../rules';
import { grouped } from '../text/grouped';
import { inQuotes } from '../text/inQuotes';

/** Below quick fixes: what hides a finding and changes nothing that candidates read. */
export const silenceKind = `${CodeActionKind.QuickFix}.silence`;

/**
 * For findings of rules: comments that silence the rule at this place, or in the whole file; once for each rule.
 * @param snippetEdits Whether the editor can put the cursor where the reason belongs.
 */
export function silenceActions(
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
  { uri, kind = 'spec' }: SpecContext,
  { snippetEdits = false }: { readonly snippetEdits?: boolean } = {},
): CodeAction[] {
  if (kind !== 'spec') return [];
  return byRule(diagnostics).flatMap(([id, told]) => {
    const action = (title: string, edits: readonly Silencing[]): CodeAction[] => {
      const [first] = edits;
      if (!first) return [];
      const silenced = edits.filter(({ edit }) => edit.range.start.line === first.edit.range.start.line);
      return [
        {
          title,
          kind: silenceKind,
          diagnostics: silenced.map(({ diagnostic }) => diagnostic),
          edit: snippetEdits ? withCursor(first.edit, uri) : { changes: { [uri]: [first.edit] } },
        },
      ];
    };
    const editsBy = (make: typeof silenceHere): Silencing[] =>
      told.flatMap((diagnostic) => {
        const edit = make(document, diagnostic, id);
        return edit ? [{ diagnostic, edit }] : [];
      });
    return [
      ...action(`Silence ${inQuotes(id)} here`, editsBy(silenceHere)),
      ...action(`Silence ${inQuotes(id)} in this file`, editsBy(silenceFile)),
    ];
  });
}

interface Silencing {
  readonly diagnostic: Diagnostic;
  readonly edit: TextEdit;
}

/** The findings of rules, those of the same rule together, in the order in which the rules first speak. */
export function byRule(diagnostics: readonly Diagnostic[]): [id: string, told: Diagnostic[]][] {
  return grouped(diagnostics.filter(isOfRule), ({ code }) => String(code));
}

/** Comments about comments would have no end. */
function isOfRule({ code, source }: Diagnostic): boolean {
  const head = source === 'jobspec' ? ruleHeads.find(({ id }) => id === code) : undefined;
  return head !== undefined && head.category !== 'silencers';
}

/**
 * A comment above the line on which the flagged text begins. Undefined where YAML has no place for one that would
 * reach it, as between brackets.
 */
function silenceHere(document: SpecDocument, { range }: Diagnostic, id: string): TextEdit | undefined {
  const { lines } = document;
  const offset = lines.offsetAt(range.start);
  const found = locate(document, offset);
  const isText = found?.node.kind === 'scalar' && !found.entry;
  const begins = isText ? lines.positionAt(found.node.range.start).line : range.start.line;
  const edit = commentAbove(document, begins, `jobspec-disable-next-line ${id}`);
  return silences(document, edit, offset, id) ? edit : undefined;
}

/** Above the first key, so that comments which other tools want at the very top stay there. */
function silenceFile(document: SpecDocument, { range }: Diagnostic, id: string): TextEdit | undefined {
  const { lines } = document;
  const offset = lines.offsetAt(range.start);
  const root = specAt(document, offset)?.root;
  const map = root && resolveAlias(root);
  if (map?.kind !== 'map') return undefined;
  const edit = commentAbove(document, lines.positionAt(map.range.start).line, `jobspec-disable-file ${id}`);
  return silences(document, edit, offset, id) ? edit : undefined;
}

/** The same comment, with the cursor behind its dashes. A code has no letter that means something in a snippet. */
function withCursor({ range, newText }: TextEdit, uri: string): WorkspaceEdit {
  const value = newText.replace(/(?=\r?\n$)/, '$0');
  const edit = { range, snippet: { kind: 'snippet' as const, value } };
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: [edit] }] };
}

/** Ready for the reason to be typed behind the dashes. */
function commentAbove({ lines, text }: SpecDocument, line: number, comment: string): TextEdit {
  const { start, end } = lines.lineSpan(line);
  const margin = /^[ ]*/.exec(text.slice(start, end))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { range: lines.range({ start, end: start }), newText: `${margin}# ${comment} -- ${eol}` };
}

/** True where the comment is read as one, reaches the place, and leaves the file as sound as it was. */
function silences(document: SpecDocument, edit: TextEdit, offset: number, id: string): boolean {
  const at = document.lines.offsetAt(edit.range.start);
  const after = parse(document.text.slice(0, at) + edit.newText + document.text.slice(at), document);
  const moved = offset + edit.newText.length;
  const spec = specAt(after, moved);
  if (!spec || spec.problems.length > (specAt(document, offset)?.problems.length ?? 0)) return false;
  return readSilencers(spec, after).some(
    ({ span, reach, rules }) =>
      span.start >= at &&
      span.start < at + edit.newText.length &&
      rules.some((rule) => rule.id === id) &&
      (!reach || (moved >= reach.start && moved <= reach.end)),
  );
}
