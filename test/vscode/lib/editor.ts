import * as vscode from 'vscode';
import { until } from './until';

/** The position of some text of a document, `shift` letters into it. */
export function positionOf(document: vscode.TextDocument, text: string, shift = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`The document does not hold ${JSON.stringify(text)}.`);
  return document.positionAt(at + shift);
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  return new vscode.Range(positionOf(document, text), positionOf(document, text, text.length));
}

/** Puts the cursor there and types, as the keyboard does: with closing brackets and all. */
export async function typeAt(
  editor: vscode.TextEditor,
  position: vscode.Position,
  text: string,
): Promise<void> {
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('type', { text });
}

/**
 * Opens the list of suggestions and accepts the selected one, as soon as the editor shows it; resolves when the
 * text has changed.
 */
export async function acceptSuggestion(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const before = document.getText();
  let going = true;
  try {
    await until({
      what: 'an accepted suggestion',
      events: [vscode.workspace.onDidChangeTextDocument],
      read: () => document.getText(),
      holds: (text) => text !== before,
      act: async () => {
        // Nothing tells an extension that the list is shown; until it is, the command does nothing. A late move of
        // the cursor closes the list: it is opened again then.
        for (let turn = 0; going && document.getText() === before; turn++) {
          if (turn % 100 === 0) await vscode.commands.executeCommand('editor.action.triggerSuggest');
          await vscode.commands.executeCommand('acceptSelectedSuggestion');
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
    });
  } finally {
    going = false;
  }
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

/** The code of a diagnostic, which is an object where it links to a page. */
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** The quick fixes the light bulb would offer at a place. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** What stands above the lines of a document. */
export async function lensTitles(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return lenses.map(({ command }) => command?.title ?? '');
}
