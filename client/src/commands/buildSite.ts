import * as vscode from 'vscode';
import type { App } from '../extension';

/** Everything `jobspec build` is told. */
interface SiteOrder {
  readonly folder: vscode.Uri;
  readonly out: vscode.Uri;
  readonly baseUrl: string;
}

/** Builds a careers site with the command line, in a terminal that shows how far it is and what stands in its way. */
export function buildSite({ extensionUri, executable }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    if (executable === undefined || vscode.workspace.workspaceFolders?.[0]?.uri.scheme !== 'file') {
      void vscode.window.showInformationMessage(
        'A careers site can be built where the job descriptions lie on a disk: in the desktop app, or with “jobspec build” on the command line.',
      );
      return;
    }
    const order = readArgument(argument) ?? (await askForOrder());
    if (!order) return;
    const code = await run(taskFor(order, executable, vscode.Uri.joinPath(extensionUri, 'dist/cli.js')));
    if (code !== 0 || argument !== undefined) return;
    const open = 'Open';
    const answer = await vscode.window.showInformationMessage('The careers site is ready.', open);
    if (answer === open) await vscode.env.openExternal(vscode.Uri.joinPath(order.out, 'index.html'));
  };
}

/** The command can be called with everything it would ask for. */
function readArgument(argument: unknown): SiteOrder | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { folder, out, baseUrl = '' }: { folder?: unknown; out?: unknown; baseUrl?: unknown } = argument;
  return folder instanceof vscode.Uri && out instanceof vscode.Uri && typeof baseUrl === 'string'
    ? { folder, out, baseUrl }
    : undefined;
}

async function askForOrder(): Promise<SiteOrder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const workspace = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (!workspace) return undefined;
  const [out] =
    (await vscode.window.showOpenDialog({
      title: 'Where should the careers site go?',
      openLabel: 'Build Here',
      defaultUri: workspace.uri,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (!out) return undefined;
  const baseUrl = await vscode.window.showInputBox({
    title: 'Which address will the site have?',
    prompt: 'Feeds and the map of the site need it. Leave it empty if you do not know yet.',
    placeHolder: 'https://example.com/careers',
    ignoreFocusOut: true,
  });
  return baseUrl === undefined ? undefined : { folder: workspace.uri, out, baseUrl: baseUrl.trim() };
}

function taskFor({ folder, out, baseUrl }: SiteOrder, executable: string, cli: vscode.Uri): vscode.Task {
  const address = baseUrl === '' ? [] : ['--base-url', baseUrl];
  const args = [cli.fsPath, 'build', folder.fsPath, '--out', out.fsPath, ...address];
  const task = new vscode.Task(
    { type: 'process' },
    vscode.workspace.getWorkspaceFolder(folder) ?? vscode.TaskScope.Workspace,
    'Careers site',
    'JobSpec',
    // The editor's own program runs as Node with this.
    new vscode.ProcessExecution(executable, args, { cwd: folder.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } }),
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: true,
    echo: false,
    showReuseMessage: false,
  };
  return task;
}

/** @returns the exit code; undefined where the author stopped it. */
async function run(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const ended = vscode.tasks.onDidEndTaskProcess(({ execution: { task: other }, exitCode }) => {
      if (other.name !== task.name || other.source !== task.source) return;
      ended.dispose();
      resolve(exitCode);
    });
    vscode.tasks.executeTask(task).then(undefined, (error: unknown) => {
      ended.dispose();
      reject(error);
    });
  });
}
