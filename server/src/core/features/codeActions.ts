import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import { fixesFor } from '../fixes';
import type { FindingData } from '../schema/finding';

/** The fixes of the diagnostics at a place, as the editor's light bulb offers them. */
export function codeActions(
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
  context: SpecContext,
): CodeAction[] {
  return diagnostics
    .filter(({ source }) => source === 'jobspec')
    .flatMap((diagnostic) =>
      fixesFor({ document, diagnostic, data: dataOf(diagnostic), today: context.today }).map(
        ({ title, edits, preferred }): CodeAction => {
          const edit: WorkspaceEdit = { changes: { [context.uri]: [...edits] } };
          return {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit,
            isPreferred: preferred ?? false,
          };
        },
      ),
    );
}

function dataOf(diagnostic: Diagnostic): FindingData {
  const data: unknown = diagnostic.data;
  return typeof data === 'object' && data !== null ? data : {};
}
