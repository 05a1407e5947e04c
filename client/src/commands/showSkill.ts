import * as vscode from 'vscode';
import type { App } from '../extension';

/**
 * Opens the page of a skill. Links in hovers name it, together with the file they were shown in; from the command
 * palette, the author is asked.
 */
export function showSkill({ skillPages }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const name = textOf(argument, 'name') ?? (await askForName());
    const uri = textOf(argument, 'uri') ?? uriOfEditor();
    if (name === undefined || name.trim() === '') return;
    if (await skillPages.show({ name, ...(uri === undefined ? {} : { uri }) })) return;
    void vscode.window.showInformationMessage(
      `JobSpec does not know “${name}”. Try its full name, as its makers write it.`,
    );
  };
}

function textOf(argument: unknown, key: string): string | undefined {
  const value: unknown =
    typeof argument === 'object' && argument !== null ? Reflect.get(argument, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function askForName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt: 'Which skill do you want to read about?',
    placeHolder: 'For example: PostgreSQL',
  });
}

/** A house may know other skills: that of the file the author is looking at. */
function uriOfEditor(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'jobspec' ? document.uri.toString() : undefined;
}
