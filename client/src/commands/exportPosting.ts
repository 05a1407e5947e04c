import * as vscode from 'vscode';
import type { ExportFormatsResult, ExportResult } from '../../../server/src/protocol';
import type { App } from '../extension';
import type { LanguageServer } from '../languageServer';
import { chosenSpec } from './chosenSpec';
import { writeWhole } from './writeWhole';

type Format = ExportFormatsResult['formats'][number];

/** Makes a file of a posting: asks for the format and the place, then writes it whole or not at all. */
export function exportPosting({ server }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const given = readArgument(argument);
    const uri = chosenSpec(given?.uri ?? argument);
    if (!uri) return;
    const format = await chooseFormat(server, given?.format);
    if (!format) return;
    let target = given?.target ?? (await choosePlace(uri, format));
    while (target) {
      const made = await make(server, uri, format);
      if (!made) return;
      const problem = await writeWhole(target, bytesOf(made));
      if (problem === undefined) {
        if (await isCurrent(uri, made)) return offerToOpen(target, format, given !== undefined);
        continue;
      }
      const other = 'Choose Another Place…';
      const answer = await vscode.window.showWarningMessage(
        `“${nameOf(target)}” could not be written, and nothing was changed: ${problem}`,
        other,
      );
      target = answer === other ? await choosePlace(uri, format) : undefined;
    }
  };
}

/** The command can be called with everything it would ask for. */
function readArgument(argument: unknown) {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  const { uri, format, target }: { uri?: unknown; format?: unknown; target?: unknown } = argument;
  if (!(uri instanceof vscode.Uri) || typeof format !== 'string' || !(target instanceof vscode.Uri))
    return undefined;
  return { uri, format, target };
}

async function chooseFormat(server: LanguageServer, id: string | undefined): Promise<Format | undefined> {
  const formats = await server.exportFormats();
  if (id !== undefined) return formats.find((format) => format.id === id);
  const items = formats.map((format) => ({ label: format.title, description: format.use, format }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Export Posting',
    placeHolder: 'What do you need?',
    matchOnDescription: true,
  });
  return chosen?.format;
}

function choosePlace(uri: vscode.Uri, { title, extension }: Format): Thenable<vscode.Uri | undefined> {
  const name = `${nameOf(uri).replace(/\.jobspec\.ya?ml$/i, '')}.${extension}`;
  const folder =
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({
    title: `Export as ${title}`,
    saveLabel: 'Export',
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [title]: [extension.split('.').at(-1) ?? extension] },
  });
}

async function make(
  server: LanguageServer,
  uri: vscode.Uri,
  { id, title }: Format,
): Promise<ExportResult | undefined> {
  const editor = vscode.window.activeTextEditor;
  const isHere = editor?.document.uri.toString() === uri.toString();
  await vscode.workspace.openTextDocument(uri);
  const made = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Exporting as ${title}` },
    () =>
      server.exportPosting({
        uri: uri.toString(),
        format: id,
        ...(isHere ? { offset: editor.document.offsetAt(editor.selection.active) } : {}),
      }),
  );
  if (made && made.problem === undefined) return made;
  await tellProblem(uri, made);
  return undefined;
}

async function tellProblem(uri: vscode.Uri, made: ExportResult | null): Promise<void> {
  const show = 'Show Me';
  const place = made?.offset;
  const message = made?.problem || 'This file holds no job description that could be exported.';
  const answer = await vscode.window.showErrorMessage(
    `Nothing was exported. ${message}`,
    ...(place === undefined ? [] : [show]),
  );
  if (answer !== show || place === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(place);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}

/** False where the author wants it made again, because the text changed while it was made. */
async function isCurrent(uri: vscode.Uri, { version }: ExportResult): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (!document || document.version === version) return true;
  const again = 'Export Again';
  const answer = await vscode.window.showWarningMessage(
    'The job description changed while it was exported.',
    again,
    'Keep the File',
  );
  return answer !== again;
}

async function offerToOpen(target: vscode.Uri, { id }: Format, quiet: boolean): Promise<void> {
  if (quiet) return;
  const open = 'Open';
  const answer = await vscode.window.showInformationMessage(`Exported to “${nameOf(target)}”.`, open);
  if (answer !== open) return;
  if (['html', 'pdf', 'docx'].includes(id) && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

function bytesOf({ text, base64 = '' }: ExportResult): Uint8Array {
  return text === undefined
    ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    : new TextEncoder().encode(text);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
