import * as vscode from 'vscode';
import type { LanguageServer } from '../languageServer';
import { randomName } from '../randomName';
import { chosenOf, type Usual } from './chosen';
import { withListsEmptied, withListsFilled } from './lists';

/** Nobody waits longer for a server that does not answer. */
const patience = 3000;

/**
 * Asks the server what is usually written in the lists of a snippet.
 * @returns undefined where it knows nothing of the job, or does not answer.
 */
export async function usualFor(
  snippet: string,
  folder: vscode.Uri | undefined,
  server: LanguageServer,
): Promise<Usual | undefined> {
  const name = `${randomName()}.jobspec.yaml`;
  const uri = folder
    ? vscode.Uri.joinPath(folder, name)
    : vscode.Uri.from({ scheme: 'untitled', path: name });
  const { text, places } = withListsEmptied(snippet);
  const asked = server.suggestions(uri.toString(), text, places).catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const lists = await Promise.race([asked, late]);
  return lists && chosenOf(lists);
}

/**
 * Asks whether to begin with it, unless the answer is known.
 * @returns the snippet to begin with; undefined where the author gives up.
 */
export async function askForBeginning(
  snippet: string,
  { reason, items }: Usual,
  known: boolean | undefined,
): Promise<string | undefined> {
  if (known !== undefined) return known ? withListsFilled(snippet, items) : snippet;
  const lines = items.flat();
  const usual = {
    label: `Begin with what is ${reason}`,
    detail: `${lines.length} lines to keep, change or cut, such as “${lines[0]}”.`,
    snippet: () => withListsFilled(snippet, items),
  };
  const empty = {
    label: 'Begin with an empty form',
    detail: 'Each place says what goes there.',
    snippet: () => snippet,
  };
  const chosen = await vscode.window.showQuickPick([usual, empty], {
    title: 'New Job Description',
    placeHolder: 'How do you want to begin?',
    ignoreFocusOut: true,
  });
  return chosen?.snippet();
}
