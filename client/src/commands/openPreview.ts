import { ViewColumn } from 'vscode';
import type { App } from '../extension';
import { chosenSpec } from './chosenSpec';

/** Shows the posting in the editor's own column. */
export function openPreview({ previews }: App): (argument?: unknown) => void {
  return (argument) => {
    const uri = chosenSpec(argument);
    if (uri) previews.open(uri, { viewColumn: ViewColumn.Active, preserveFocus: false });
  };
}
