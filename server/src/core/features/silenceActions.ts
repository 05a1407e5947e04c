import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import { locate, parse, resolveAlias, type SpecDocument, specAt } from '../document';
import { readSilencers, ruleHeads } from '../rules';

/** For findings of rules: comments that silence the rule at this place, or in the whole file. */
export function silenceActions(
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
  { uri, kind = 'spec' }: SpecContext,
): CodeAction[] {
  if (kind !== 'spec') return [];
  return diagnostics.filter(isOfRule).flatMap((diagnostic) => {
    const id = String(diagnostic.code);
    const action = (title: string, edit: TextEdit | undefined): CodeAction[] =>
      edit
        ? [
            {
              title,
              kind: CodeActionKind.QuickFix,
              diagnostics: [diagnostic],
              edit: { changes: { [uri]: [edit] } },
            },
          ]
        : [];
    return [
      ...action(`Silence “${id}” here`, silenceHere(document, diagnostic, id)),
      ...action(`Silence “${id}” in this file`, silenceFile(document, diagnostic, id)),
    ];
  });
}

/** Comments about comments would have no end. */
export function isOfRule({ code, source }: Diagnostic): boolean {
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
