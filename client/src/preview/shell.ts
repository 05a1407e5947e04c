import * as vscode from 'vscode';
import { randomName } from '../randomName';

/**
 * The empty page that the posting is shown in. Nothing may be loaded but our own style sheet and script: no
 * fonts, no connections, and no pictures but those that come with the page.
 * @param probed true in tests, where the page answers what it shows.
 */
export function shellHtml(webview: vscode.Webview, extensionUri: vscode.Uri, probed: boolean): string {
  const nonce = randomName();
  const resource = (name: string): string =>
    escapeAttribute(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString());
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    // The logo of a house comes with the posting.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style id="posting-style" nonce="${nonce}"></style>
<link rel="stylesheet" href="${resource('preview.css')}">
</head>
<body${probed ? ' data-probed' : ''}>
<header id="head">
<div id="toolbar" role="group" aria-label="Preview"></div>
<div id="strip" role="note"></div>
</header>
<aside id="panel" aria-label="Findings" hidden></aside>
<main id="preview"></main>
<div id="live" class="visually-hidden" role="log" aria-live="off"></div>
<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
