import * as vscode from 'vscode';
import type { App } from '../extension';
import { fileNameFor, freeName } from '../newJob/fileName';
import { placeFor } from '../newJob/place';
import { startingSnippet } from '../newJob/startingSnippet';
import { tidyTitle } from '../newJob/title';
import { askForBeginning, usualFor } from '../newJob/usual';
import { writeWhole } from './writeWhole';

/**
 * Begins a job description: asks for the title, makes a file named after it, and fills it with the snippet of a
 * whole posting. Where there is no folder to put it in, it has no file until it is saved.
 */
export function newJobDescription({ extensionUri, server }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const given = readArgument(argument);
    const place = await placeFor(given.folder);
    if (place === 'given up') return;
    const taken = place ? await namesIn(place) : [];
    const answer = given.title ?? (await askForTitle(place, taken));
    if (answer === undefined) return;
    const title = tidyTitle(answer);
    const snippets = vscode.Uri.joinPath(extensionUri, 'snippets', 'jobspec.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(snippets));
    const form = startingSnippet(text, title);
    const usual = title === '' || given.usual === false ? undefined : await usualFor(form, place, server);
    const snippet = usual ? await askForBeginning(form, usual, given.usual) : form;
    if (snippet === undefined) return;
    const file = place && vscode.Uri.joinPath(place, freeName(fileNameFor(title), taken));
    const document = (file && (await madeFile(file))) ?? (await withoutFile());
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
    if (!document.isUntitled) await document.save();
  };
}

interface Order {
  readonly title?: string;
  readonly folder?: vscode.Uri;
  /** Whether to begin with what is usual for such a job. */
  readonly usual?: boolean;
}

/** From the explorer's menu it is called with a folder; it can be called with everything it would ask for. */
function readArgument(argument: unknown): Order {
  if (argument instanceof vscode.Uri) return { folder: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { title, folder, usual }: { title?: unknown; folder?: unknown; usual?: unknown } = argument;
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(folder instanceof vscode.Uri ? { folder } : {}),
    ...(typeof usual === 'boolean' ? { usual } : {}),
  };
}

/** What is in the folder already; nothing where that cannot be read: no file there is ever overwritten. */
async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

function askForTitle(folder: vscode.Uri | undefined, taken: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'New Job Description',
    prompt: 'What is the title of the job? Write it as candidates would search for it.',
    placeHolder: 'For example: Senior Nurse',
    // The title is often copied from somewhere else.
    ignoreFocusOut: true,
    validateInput: (value) => {
      const title = tidyTitle(value);
      if (!folder || title === '') return undefined;
      const file = vscode.Uri.joinPath(folder, freeName(fileNameFor(title), taken));
      return {
        message: `Your file: ${vscode.workspace.asRelativePath(file)}`,
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
}

/** The file, still empty; undefined where it cannot be made, which the author is told. */
async function madeFile(file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const problem = await writeWhole(file, new Uint8Array(), { overwrite: false });
  if (problem === undefined) return vscode.workspace.openTextDocument(file);
  void vscode.window.showWarningMessage(
    `“${vscode.workspace.asRelativePath(file)}” could not be written: ${problem} You can write all the same: save it where you like.`,
  );
  return undefined;
}

function withoutFile(): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'jobspec', content: '' });
}
