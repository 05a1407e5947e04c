import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import { dataOf, fixesFor } from '../fixes';
import { addToCatalog } from './addToCatalog';

/**
 * The fixes of the diagnostics at a place, as the editor's light bulb offers them: those of a word before those of the
 * title or section around it.
 */
export function codeActions(
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
  context: SpecContext,
): CodeAction[] {
  return merged(
    diagnostics
      .filter(({ source }) => source === 'jobspec')
      .sort((a, b) => lengthOf(a, document) - lengthOf(b, document))
      .flatMap((diagnostic) => [
        ...fixActions(document, diagnostic, context),
        ...addToCatalog(document, diagnostic, context),
      ]),
  );
}

/** In characters. */
function lengthOf({ range }: Diagnostic, { lines }: SpecDocument): number {
  return lines.offsetAt(range.end) - lines.offsetAt(range.start);
}

/** What several findings ask for alike is offered once, for all of them. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byContent = new Map<string, CodeAction>();
  for (const action of actions) {
    const content = JSON.stringify([action.title, action.edit, action.command]);
    const before = byContent.get(content);
    byContent.set(content, before ? joined(before, action) : action);
  }
  return [...byContent.values()];
}

function joined(one: CodeAction, other: CodeAction): CodeAction {
  return {
    ...one,
    isPreferred: one.isPreferred === true || other.isPreferred === true,
    diagnostics: [...(one.diagnostics ?? []), ...(other.diagnostics ?? [])],
  };
}

function fixActions(
  document: SpecDocument,
  diagnostic: Diagnostic,
  { uri, kind = 'spec', today }: SpecContext,
): CodeAction[] {
  return fixesFor({ kind, document, diagnostic, data: dataOf(diagnostic), today }).map(
    ({ title, edits, preferred }): CodeAction => {
      const edit: WorkspaceEdit = { changes: { [uri]: [...edits] } };
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit,
        isPreferred: preferred ?? false,
      };
    },
  );
}
