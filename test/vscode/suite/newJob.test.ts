import * as vscode from 'vscode';
import { equal, match, ok } from '../lib/assert';
import { codeOf } from '../lib/editor';
import { openText, readText, workspaceUri } from '../lib/files';
import { afterThisTest } from '../lib/restore';
import { until, untilDiagnostics } from '../lib/until';

const command = 'jobspec.newJobDescription';

async function activeEditor(): Promise<vscode.TextEditor> {
  const editor = await until({
    what: 'an editor',
    events: [vscode.window.onDidChangeActiveTextEditor],
    read: () => vscode.window.activeTextEditor,
    holds: (found) => found?.document.languageId === 'jobspec',
  });
  ok(editor, 'an editor is open');
  return editor;
}

async function filesIn(folder: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

/** A folder of the workspace for one test. */
async function newFolder(name: string): Promise<vscode.Uri> {
  const folder = workspaceUri(name);
  await vscode.workspace.fs.createDirectory(folder);
  afterThisTest(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  return folder;
}

suite('a new job description', () => {
  test('is a file named after its title, with the cursor at the first thing to fill in', async () => {
    const folder = await newFolder('hiring');
    await vscode.commands.executeCommand(command, { title: '  Nurse: Nights ', usual: false, folder });
    const { document, selection } = await activeEditor();
    equal(
      document.uri.toString(),
      vscode.Uri.joinPath(folder, 'nurse-nights.jobspec.yaml').toString(),
      'file',
    );
    match(document.getText(), /^jobspec: 1\r?\ntitle: "Nurse: Nights"\r?\n\r?\norganization:\r?\n/);
    equal(document.getText(selection), 'Name of the organization', 'what is selected');
    await until({
      what: 'a saved file',
      events: [vscode.workspace.onDidSaveTextDocument],
      read: () => document.isDirty,
      holds: (isDirty) => !isDirty,
    });
    equal(await readText('hiring', 'nurse-nights.jobspec.yaml'), document.getText(), 'what is on disk');
    equal(await filesIn(folder), ['nurse-nights.jobspec.yaml'], 'files');
  });

  test('leads from place to place with Tab', async () => {
    const folder = await newFolder('tabs');
    await vscode.commands.executeCommand(command, { title: 'Baker', usual: false, folder });
    const editor = await activeEditor();
    const next = async () => {
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      return editor.document.getText(editor.selection);
    };
    match(await next(), /^Say in two or three sentences/);
    await vscode.commands.executeCommand('type', { text: 'You bake.' });
    match(editor.document.getText(), /\nsummary: >-\r?\n {2}You bake\.\r?\n/);
  });

  test('is checked like any other', async () => {
    const folder = await newFolder('checked-new');
    await vscode.commands.executeCommand(command, { title: 'Baker', usual: false, folder });
    const { document } = await activeEditor();
    const found = await untilDiagnostics(document.uri, 'what is still to be written', (all) =>
      all.some((each) => codeOf(each) === 'placeholder-text'),
    );
    equal(
      found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).map(codeOf),
      [],
      'mistakes of the format',
    );
  });

  test('begins with what is usual for the job', async () => {
    const folder = await newFolder('usual');
    await vscode.commands.executeCommand(command, { title: 'Senior Nurse (ICU)', usual: true, folder });
    const { document } = await activeEditor();
    const text = document.getText();
    match(text, /\nresponsibilities:\r?\n(?: {2}- [A-Z].*\r?\n){5}/);
    match(text, /\nskills:\r?\n {2}- Patient care\r?\n(?: {2}- .*\r?\n){4}/);
    ok(!text.includes('Name of a skill'), 'nothing is left of the lists of the form');
    await untilDiagnostics(document.uri, 'what is still to be written', (all) =>
      all.some((each) => codeOf(each) === 'placeholder-text'),
    );
    // What the server was asked about lay here, too.
    const others = vscode.languages
      .getDiagnostics()
      .filter(([uri, all]) => all.length > 0 && uri.path.startsWith(folder.path))
      .map(([uri]) => uri.path.split('/').at(-1));
    equal(others, ['senior-nurse-icu.jobspec.yaml'], 'files with diagnostics');
  });

  test('is an empty form for a job that nobody knows', async () => {
    const folder = await newFolder('unknown');
    await vscode.commands.executeCommand(command, { title: 'Zorblaxer', folder });
    const { document } = await activeEditor();
    ok(document.getText().includes('- Name what else fills their week.'), 'the form as it is');
  });

  test('takes no other file’s place', async () => {
    const folder = await newFolder('twice');
    const other = vscode.Uri.joinPath(folder, 'baker.jobspec.yaml');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('title: Mine\n'));
    await vscode.commands.executeCommand(command, { title: 'Baker', usual: false, folder });
    const { document } = await activeEditor();
    match(document.uri.path, /\/baker-2\.jobspec\.yaml$/);
    equal(await readText('twice', 'baker.jobspec.yaml'), 'title: Mine\n', 'the other file');
  });

  test('lies beside the job description in the editor', async () => {
    const folder = await newFolder('beside');
    await openText('beside/cook.jobspec.yaml', 'title: Cook\n');
    await vscode.commands.executeCommand(command, { title: 'Baker', usual: false });
    await until({
      what: 'the new file in the editor',
      events: [vscode.window.onDidChangeActiveTextEditor],
      read: () => vscode.window.activeTextEditor?.document.uri.toString(),
      holds: (uri) => uri === vscode.Uri.joinPath(folder, 'baker.jobspec.yaml').toString(),
    });
  });

  test('is open without a file where none can be written', async () => {
    const folder = vscode.Uri.parse('jobspec-nowhere:/jobs');
    await vscode.commands.executeCommand(command, { title: 'Baker', usual: false, folder });
    const { document } = await activeEditor();
    equal([document.isUntitled, document.languageId], [true, 'jobspec'], 'kind of document');
    match(document.getText(), /^jobspec: 1\r?\ntitle: Baker\r?\n/);
  });

  test('begins with what is usual where Enter takes the first answer', async () => {
    const folder = await newFolder('answered');
    await untilOver({ title: 'Nurse', folder }, 'workbench.action.acceptSelectedQuickOpenItem');
    const { document } = await activeEditor();
    ok(!document.getText().includes('Python'), 'nothing is left of the lists of the form');
    equal(await filesIn(folder), ['nurse.jobspec.yaml'], 'files');
  });

  test('is not made where Escape ends a question', async () => {
    const folder = await newFolder('escaped');
    await untilOver(folder, 'workbench.action.closeQuickOpen');
    await untilOver({ title: 'Nurse', folder }, 'workbench.action.closeQuickOpen');
    equal(await filesIn(folder), [], 'files');
    equal(vscode.window.activeTextEditor, undefined, 'the editor');
  });
});

/** Nothing tells an extension that a question is shown; until it is, what answers it does nothing. */
async function untilOver(argument: unknown, answer: string): Promise<void> {
  let isOver = false;
  const over = Promise.resolve(vscode.commands.executeCommand(command, argument)).finally(() => {
    isOver = true;
  });
  while (!isOver) await vscode.commands.executeCommand(answer);
  await over;
}
