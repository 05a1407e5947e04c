import * as vscode from 'vscode';
import type { ScoreDeduction, ScoreFix, ScoreParams, ScoreResult } from '../../../server/src/protocol';
import type { App } from '../extension';
import { findingCounts, whenChecked } from '../preview/findingCounts';
import { applyChanges } from './applyFix';

interface ScoreItem extends vscode.QuickPickItem {
  readonly fix?: ScoreFix;
  readonly deduction?: ScoreDeduction;
}

/** Lists what takes points away, and the fixes that bring most. Choosing one goes there, or applies it. */
export function showScore({ server }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const params = paramsOf(argument);
    if (!params) {
      void vscode.window.showInformationMessage(
        'Open a file whose name ends in .jobspec.yaml first, to see its score.',
      );
      return;
    }
    const result = await server.score({ ...params, fixes: 5 });
    if (!result || result.score === null) {
      void vscode.window.showInformationMessage(noScore(result?.checked));
      return;
    }
    const chosen = await vscode.window.showQuickPick(itemsOf(result), {
      title: `Score ${result.score} of 100${whenChecked(result.checked)}: ${findingCounts(result.deductions.map(({ severity }) => severity))}`,
      placeHolder:
        result.score === 100 ? 'Nothing takes points away' : 'Choose a fix, or go to what takes points away',
      matchOnDetail: true,
    });
    const uri = vscode.Uri.parse(params.uri);
    if (chosen?.fix)
      await applyChanges({ uri: params.uri, version: result.version, edits: chosen.fix.edits });
    else if (chosen?.deduction)
      await vscode.window.showTextDocument(uri, { selection: rangeOf(chosen.deduction) });
  };
}

/** Why there is no number. */
export function noScore(checked: ScoreResult['checked'] | undefined): string {
  return checked === 'never'
    ? 'This text is not checked yet: that happens when you save.'
    : 'No score while the file cannot be read to its end, or is a fragment.';
}

function itemsOf({ categories, deductions, fixes }: ScoreResult): ScoreItem[] {
  const separator = (label: string): ScoreItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const best = fixes.map(
    (fix): ScoreItem => ({
      label: `$(lightbulb) ${fix.title}`,
      description: `+${fix.points}`,
      detail: fix.message,
      fix,
    }),
  );
  const listed = categories.flatMap(({ title, value, most, description }): ScoreItem[] => {
    const own = deductions.filter(({ category, points }) => category === title && points > 0);
    const head = separator(`${title}: ${value} of ${most}`);
    if (own.length === 0) return [head, { label: `$(check) ${description}` }];
    return [head, ...own.map(itemOf)];
  });
  return best.length > 0 ? [separator('Best next fixes'), ...best, ...listed] : listed;
}

function itemOf(deduction: ScoreDeduction): ScoreItem {
  const { code, message, points, range } = deduction;
  return {
    label: `−${points}  ${code}`,
    description: `line ${range.start.line + 1}`,
    detail: message,
    deduction,
  };
}

function rangeOf({ range: { start, end } }: ScoreDeduction): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** From a code lens; otherwise the file in the active editor. */
function paramsOf(argument: unknown): ScoreParams | undefined {
  const { uri, offset }: { uri?: unknown; offset?: unknown } =
    typeof argument === 'object' && argument !== null ? argument : {};
  if (typeof uri === 'string') return { uri, ...(typeof offset === 'number' ? { offset } : {}) };
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'jobspec') return undefined;
  return { uri: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) };
}
