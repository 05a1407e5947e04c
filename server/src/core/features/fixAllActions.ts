import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import { dataOf, fixesFor } from '../fixes';
import type { RuleKnowledge } from '../rules';
import { diagnostics } from './diagnostics';
import { fixAll } from './fixAll';

/** What `editor.codeActionsOnSave` asks for. */
export const fixAllKind = 'source.fixAll.jobspec';

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

/** For the rules at a place that found more than that in the file: their fixes all at once. */
export function fixAllOfRule(
  document: SpecDocument,
  here: readonly Diagnostic[],
  context: SpecContext,
  knowledge: RuleKnowledge,
): CodeAction[] {
  const codes = [
    ...new Set(here.filter((each) => isFixable(document, each, context)).map(({ code }) => code)),
  ];
  if (codes.length === 0) return [];
  const all = diagnostics(document, context, knowledge);
  return codes.flatMap((code): CodeAction[] => {
    const same = all.filter((each) => each.code === code);
    if (same.length < 2) return [];
    const edits = fixAll(document, context, knowledge, { only: [String(code)], take: 'preferred' });
    if (edits.length === 0) return [];
    return [
      {
        title: `Fix all “${code}” in this file`,
        kind: CodeActionKind.QuickFix,
        diagnostics: here.filter((each) => each.code === code),
        edit: { changes: { [context.uri]: edits } },
      },
    ];
  });
}

function isFixable(
  document: SpecDocument,
  diagnostic: Diagnostic,
  { kind = 'spec', today }: SpecContext,
): boolean {
  const fixes = fixesFor({ kind, document, diagnostic, data: dataOf(diagnostic), today });
  return fixes.some(({ safe, preferred }) => safe || preferred);
}
