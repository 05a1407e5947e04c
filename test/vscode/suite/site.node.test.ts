import * as vscode from 'vscode';
import { equal, ok } from '../lib/assert';
import { workspaceUri } from '../lib/files';
import { afterThisTest } from '../lib/restore';

suite('the careers site', () => {
  test('is built by the command line, in a terminal', async () => {
    const folder = workspaceUri('site-jobs');
    const out = workspaceUri('site-out');
    afterThisTest(() => vscode.workspace.fs.delete(folder, { recursive: true }));
    afterThisTest(() => vscode.workspace.fs.delete(out, { recursive: true }));
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write('baker.jobspec.yaml', 'title: Baker\nsummary: You bake.\nposting: { status: open }\n');
    await write('clerk.jobspec.yaml', 'title: Clerk\nposting: { status: draft }\n');
    await vscode.commands.executeCommand('jobspec.buildSite', {
      folder,
      out,
      baseUrl: 'https://example.com',
    });
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(out, 'jobs'))).map(
      ([name]) => name,
    );
    equal(names, ['baker.html'], 'pages');
    const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(out, 'index.html'));
    ok(new TextDecoder().decode(list).includes('href="jobs/baker.html"'), 'the list leads to the page');
  });
});
