import * as vscode from 'vscode';
import type { ScoreResult } from '../../server/src/protocol';
import type { LanguageServer } from './languageServer';
import { findingCounts } from './preview/findingCounts';

/** Shows the score of the job description in the active editor, in the status bar. */
export function createScoreStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('jobspec.score', vscode.StatusBarAlignment.Right, 100);
  item.name = 'JobSpec Score';
  item.command = 'jobspec.showScore';
  let asked = 0;

  async function refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const turn = ++asked;
    if (document?.languageId !== 'jobspec') {
      item.hide();
      return;
    }
    const result = await server.score({ uri: document.uri.toString() }).catch(() => null);
    if (turn !== asked) return;
    if (!result) item.hide();
    else show(result);
  }

  function show({ score, categories, deductions }: ScoreResult): void {
    item.text = score === null ? '$(checklist) –' : `$(checklist) ${score}`;
    const tooltip = new vscode.MarkdownString();
    if (score === null) {
      item.accessibilityInformation = { label: 'Job description without a score' };
      tooltip.appendText('No score while the file cannot be read to its end, or is a fragment.');
    } else {
      const counts = findingCounts(deductions.map(({ severity }) => severity));
      item.accessibilityInformation = { label: `Score of the job description: ${score} of 100, ${counts}` };
      tooltip.appendMarkdown(`**Score ${score} of 100**, ${counts}\n\n`);
      for (const { title, value, most } of categories)
        tooltip.appendMarkdown(`- ${title}: ${value} of ${most}\n`);
      tooltip.appendMarkdown('\nClick to see what takes points away.');
    }
    item.tooltip = tooltip;
    item.show();
  }

  const subscriptions = [
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void refresh();
    }),
  ];
  void refresh();
  return vscode.Disposable.from(...subscriptions);
}
