import * as vscode from 'vscode';
import type { FileChange, WorkspaceFixesResult } from '../../../server/src/protocol';
import type { App } from '../extension';

interface FixOrder {
  /** The rule whose findings are to be fixed; all that is safe if left out. */
  readonly rule?: string;
  /** True where the author need not be asked. */
  readonly confirmed: boolean;
}

/** Fixes all job descriptions of the workspace, after one question that says how many files it is about. */
export function fixWorkspace({ server }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const { rule, confirmed } = orderOf(argument);
    const found = await lookFor(server, rule);
    if (found === 'given up') return;
    if (!found) {
      void vscode.window.showErrorMessage('The job descriptions could not be checked. Please try again.');
      return;
    }
    if (found.files.length === 0) {
      void vscode.window.showInformationMessage(nothingToFix(found, rule));
      return;
    }
    const answer = confirmed ? fixThem : await ask(found.files, rule);
    if (answer !== undefined) await apply(found.files, answer === lookFirst);
  };
}

const fixThem = 'Fix';
const lookFirst = 'Look at the Changes First';

async function lookFor(
  server: App['server'],
  rule: string | undefined,
): Promise<WorkspaceFixesResult | null | 'given up'> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Looking through the job descriptions',
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      return await server.workspaceFixes(rule === undefined ? {} : { rule }, token);
    } catch {
      return token.isCancellationRequested ? 'given up' : null;
    }
  });
}

function nothingToFix({ checked }: WorkspaceFixesResult, rule: string | undefined): string {
  if (checked === 0) return 'No job descriptions to fix in this workspace.';
  const what = rule === undefined ? 'that is safe to fix' : `of “${rule}” to fix`;
  return `Nothing ${what} in ${counted(checked, 'job description')}.`;
}

function ask(files: readonly FileChange[], rule: string | undefined): Thenable<string | undefined> {
  const what = rule === undefined ? 'all that is safe to fix' : `all “${rule}”`;
  return vscode.window.showInformationMessage(
    `Fix ${what} in ${counted(files.length, 'job description')}?`,
    { modal: true, detail: 'You can undo it.' },
    fixThem,
    lookFirst,
  );
}

/** All of it as one step that can be undone; nothing where one of the files has changed since. */
async function apply(files: readonly FileChange[], needsConfirmation: boolean): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const { uri, version, edits } of files) {
    const file = vscode.Uri.parse(uri);
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === file.toString());
    if (open && (version === null ? open.isDirty : open.version !== version)) {
      void vscode.window.showInformationMessage(
        'A job description has changed in the meantime. Please try again.',
      );
      return;
    }
    for (const { range, newText } of edits) {
      const { start, end } = range;
      const place = new vscode.Range(start.line, start.character, end.line, end.character);
      change.replace(file, place, newText, { label: 'Fixes', needsConfirmation });
    }
  }
  // As a refactoring, files that are not open are saved where the author's settings say so.
  const done = await vscode.workspace.applyEdit(change, { isRefactoring: true });
  if (!done && !needsConfirmation)
    void vscode.window.showErrorMessage('The job descriptions could not be changed.');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The command can be called with everything it would ask for. */
function orderOf(argument: unknown): FixOrder {
  if (typeof argument !== 'object' || argument === null) return { confirmed: false };
  const { rule, confirmed }: { rule?: unknown; confirmed?: unknown } = argument;
  return { ...(typeof rule === 'string' ? { rule } : {}), confirmed: confirmed === true };
}
