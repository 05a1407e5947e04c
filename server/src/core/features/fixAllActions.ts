import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import { dataOf, fixesFor } from '../fixes';
import { kindOfCode, type RuleKnowledge } from '../rules';
import { inQuotes } from '../text/inQuotes';
import { diagnostics } from './diagnostics';
import { fixAll } from './fixAll';

/** What `editor.codeActionsOnSave` asks for. */
export const fixAllKind = 'source.fixAll.jobspec';

/** What the editor can do with actions for many findings. */
export interface FixAllAbilities {
  /** The command that fixes all job descriptions of the workspace. */
  readonly fixWorkspaceCommand?: string;
  /** True where it asks for the edit of an action when somebody chose it. */
  readonly lazyEdits?: boolean;
}

/** Every safe fix of the file in one action, for saving. */
export function fixAllActions(
  document: SpecDocument,
  context: SpecContext,
  knowledge: RuleKnowledge,
): CodeAction[] {
  const edits = fixAll(document, context, knowledge);
  if (edits.length === 0) return [];
  return [
    { title: 'Fix all that is safe to fix', kind: fixAllKind, edit: { changes: { [context.uri]: edits } } },
  ];
}

/**
 * For the rules at a place: all their fixes at once, in the file where they found more than that, and in the
 * workspace where the editor has a command for it.
 */
export function fixAllOfRule(
  document: SpecDocument,
  here: readonly Diagnostic[],
  context: SpecContext,
  knowledge: RuleKnowledge,
  { fixWorkspaceCommand, lazyEdits = false }: FixAllAbilities = {},
): CodeAction[] {
  const codes = [
    ...new Set(here.filter((each) => isFixable(document, each, context)).map(({ code }) => String(code))),
  ];
  if (codes.length === 0) return [];
  const all = diagnostics(document, context, knowledge);
  return codes.flatMap((code): CodeAction[] => {
    const told = here.filter((each) => each.code === code);
    const found = all.filter((each) => each.code === code).length;
    const forWorkspace = actionForWorkspace(code, told, context, fixWorkspaceCommand);
    if (found < 2) return forWorkspace;
    const head = actionForFile(code, told);
    if (lazyEdits) return [{ ...head, data: { uri: context.uri, rule: code } }, ...forWorkspace];
    const edit = editOfRule(document, code, context, knowledge);
    return [...(edit ? [{ ...head, edit }] : []), ...forWorkspace];
  });
}

/** What an action for a whole file does; undefined where nothing can be fixed. */
export function editOfRule(
  document: SpecDocument,
  rule: string,
  context: SpecContext,
  knowledge: RuleKnowledge,
): WorkspaceEdit | undefined {
  const edits = fixAll(document, context, knowledge, { only: [rule], take: 'preferred' });
  return edits.length > 0 ? { changes: { [context.uri]: edits } } : undefined;
}

function actionForFile(code: string, diagnostics: Diagnostic[]): CodeAction {
  return { title: `Fix all ${inQuotes(code)} in this file`, kind: CodeActionKind.QuickFix, diagnostics };
}

function actionForWorkspace(
  code: string,
  told: Diagnostic[],
  { kind = 'spec' }: SpecContext,
  command: string | undefined,
): CodeAction[] {
  // A key that is wrong in one file says nothing about the others.
  if (command === undefined || kind !== 'spec' || kindOfCode(code) === 'format') return [];
  const title = `Fix all ${inQuotes(code)} in the workspace…`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: told,
      command: { title, command, arguments: [{ rule: code }] },
    },
  ];
}

function isFixable(
  document: SpecDocument,
  diagnostic: Diagnostic,
  { kind = 'spec', today }: SpecContext,
): boolean {
  const fixes = fixesFor({ kind, document, diagnostic, data: dataOf(diagnostic), today });
  return fixes.some(({ safe, preferred }) => safe || preferred);
}
