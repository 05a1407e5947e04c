import { ViewColumn } from 'vscode';
import type { App } from '../extension';
import { chosenSpec } from './chosenSpec';

/** Shows the posting beside the editor, which keeps the focus. */
export function openPreviewToSide({ previews }: App): (argument?: unknown) => void {
  return (argument) => {
    const uri = chosenSpec(argument);
    if (uri) previews.open(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  };
}
