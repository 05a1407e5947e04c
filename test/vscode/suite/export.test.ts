import * as vscode from 'vscode';
import { equal, ok } from '../lib/assert';
import { openText, workspaceUri } from '../lib/files';
import { afterThisTest } from '../lib/restore';

const text = 'title: Baker\nsummary: You bake.\nposting: { status: open }\n';

suite('exports', () => {
  test('every format makes its file, whole, and leaves nothing else behind', async () => {
    const { document } = await openText('export-me.jobspec.yaml', text);
    const target = workspaceUri('exported.out');
    afterThisTest(() => vscode.workspace.fs.delete(target));
    const begins: Readonly<Record<string, string>> = {
      html: '<!doctype html>',
      markdown: '# Baker',
      text: 'Baker\n',
      'json-ld': '{',
      pdf: '%PDF-',
      docx: 'PK',
    };
    for (const [format, begin] of Object.entries(begins)) {
      await vscode.commands.executeCommand('jobspec.export', { uri: document.uri, format, target });
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      equal(written.slice(0, begin.length), begin, format);
    }
    const files = await vscode.workspace.fs.readDirectory(workspaceUri());
    equal(
      files.filter(([name]) => name.includes('jobspec-tmp')).map(([name]) => name),
      [],
      'drafts left behind',
    );
  });

  test('an exported page is the page of the preview, and nothing it loads lies elsewhere', async () => {
    const { document } = await openText('export-page.jobspec.yaml', text);
    const target = workspaceUri('exported.html');
    afterThisTest(() => vscode.workspace.fs.delete(target));
    await vscode.commands.executeCommand('jobspec.export', { uri: document.uri, format: 'html', target });
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    ok(page.includes('<h1>Baker</h1>'), 'the title');
    ok(page.includes('"@type": "JobPosting"'), 'the data for search engines');
    ok(
      !/<(img|link|iframe|object)\b|src=/.test(page.replace(/<script type[\s\S]*?<\/script>/, '')),
      'nothing loads',
    );
  });
});
