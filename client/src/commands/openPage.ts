import * as vscode from 'vscode';
import type { App } from '../extension';

/**
 * Shows a page of the documentation that came with the extension: what a code of a diagnostic links to. The
 * argument is its path inside the extension; anything else is not opened.
 */
export function openPage({ extensionUri }: App): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    if (typeof argument !== 'string' || !/^docs\/(?:rules|codes)\/[\w-]+\.md$/.test(argument)) return;
    const page = vscode.Uri.joinPath(extensionUri, argument);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // Without VS Code's own Markdown extension, the text is still good to read.
      await vscode.window.showTextDocument(page);
    }
  };
}
