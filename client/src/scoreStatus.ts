import * as vscode from 'vscode';
import type { ScoreResult } from '../../server/src/protocol';
import { noScore } from './commands/showScore';
import type { LanguageServer } from './languageServer';
import { findingCounts, whenChecked } from './preview/findingCounts';

/** Shows the score of the job description in the active editor, in the status bar. */
export function createScoreStatus(server: Pick<LanguageServer, 'score'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('jobspec.score', vscode.StatusBarAlignment.Right, 100);
  item.name = 'JobSpec Score';
  item.command = 'jobspec.showScore';
  let asked = 0;
  /** The file whose score is shown. */
  let shown: string | undefined;
  /** True where what is said holds for the text of now. */
  let isOfNow = false;

  /** @param later Whether to ask once more where the text changed meanwhile. */
  async function refresh(later = true): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.languageId === 'jobspec' ? document.uri.toString() : undefined;
    const turn = ++asked;
    // Until the server answers, the score of another file would be taken for this one's.
    if (shown !== uri) hide();
    if (!document || uri === undefined) return;
    const result = await server.score({ uri }).catch(() => null);
    if (turn !== asked) return;
    if (!result) {
      hide();
      return;
    }
    shown = uri;
    show(result);
    // Findings that stay the same, or wait for a save, would not tell of the change.
    if (later && result.version !== document.version) await refresh(false);
  }

  function hide(): void {
    shown = undefined;
    item.hide();
  }

  function show({ checked, score, categories, deductions }: ScoreResult): void {
    isOfNow = checked === 'now';
    item.text = score === null ? '$(checklist) –' : `$(checklist) ${score}`;
    const tooltip = new vscode.MarkdownString();
    if (score === null) {
      item.accessibilityInformation = { label: 'Job description without a score' };
      tooltip.appendText(noScore(checked));
    } else {
      const counts = findingCounts(deductions.map(({ severity }) => severity));
      const when = whenChecked(checked);
      item.accessibilityInformation = {
        label: `Score of the job description: ${score} of 100${when}, ${counts}`,
      };
      tooltip.appendMarkdown(`**Score ${score} of 100**${when}, ${counts}\n\n`);
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
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      // Until it is saved, nothing else tells that what is said is about an earlier text.
      const run = vscode.workspace.getConfiguration('jobspec').get('lint.run');
      if (run === 'onSave' && isOfNow && uri.toString() === shown) void refresh();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void refresh();
    }),
  ];
  void refresh();
  return vscode.Disposable.from(...subscriptions);
}
