import * as vscode from 'vscode';
import { equal, match, ok } from '../lib/assert';
import { codeOf, lensTitles, quickFixes, rangeOf } from '../lib/editor';
import { changeSetting, openFixture, openText, readText, replaceText } from '../lib/files';
import { untilDiagnostics } from '../lib/until';

suite('diagnostics', () => {
  test('appear where the mistake is, move with it, and clear', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const { document } = editor;
    const valid = document.getText();

    const [found] = await untilDiagnostics(
      document.uri,
      'the misspelled key',
      (all) => all.length === 1,
      () => replaceText(editor, valid.replace('summary:', 'sumary:')),
    );
    ok(found, 'there is a diagnostic');
    equal(codeOf(found), 'unknown-key', 'code');
    match(found.message, /Did you mean “summary”\?/);
    equal(document.getText(found.range), 'sumary', 'flagged text');

    const line = found.range.start.line;
    await untilDiagnostics(
      document.uri,
      'the diagnostic one line further down',
      ([moved]) => moved?.range.start.line === line + 1,
      () => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n')),
    );
    await untilDiagnostics(
      document.uri,
      'no diagnostics',
      (all) => all.length === 0,
      () => replaceText(editor, valid),
    );
  });

  test('come on save where the author wants that', async () => {
    // A file of its own: what is saved under a fixture's name would still be in the editor's memory later.
    const valid = await readText('engineer.jobspec.yaml');
    const editor = await openText('saved.jobspec.yaml', valid);
    const { document } = editor;
    await changeSetting('jobspec.lint.run', 'onSave');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
    // The server learns of a setting in its own time; above the title it says what it waits for.
    const waits = async () =>
      (await lensTitles(document.uri)).some((title) => /at the last check|^Save to see/.test(title));
    const deadline = Date.now() + 10_000;
    let isWaiting = await waits();
    while (!isWaiting && Date.now() < deadline) isWaiting = await waits();
    ok(isWaiting, 'the server waits for a save');
    await replaceText(editor, valid.replace('summary:', 'sumary:'));
    // The outline is made from the new text: the server has seen it, and kept quiet.
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    ok(
      symbols.some(({ name }) => name === 'sumary'),
      'the outline shows the new text',
    );
    equal(vscode.languages.getDiagnostics(document.uri).length, 0, 'number of diagnostics before saving');
    const [found] = await untilDiagnostics(
      document.uri,
      'the misspelled key',
      (all) => all.length === 1,
      () => document.save(),
    );
    equal(found && codeOf(found), 'unknown-key', 'code');
  });

  test('a quick fix puts the mistake right', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const { document } = editor;
    const valid = document.getText();
    await untilDiagnostics(
      document.uri,
      'the misspelled key',
      (all) => all.length === 1,
      () => replaceText(editor, valid.replace('summary:', 'sumary:')),
    );
    const fixes = await quickFixes(document.uri, rangeOf(document, 'sumary'));
    equal(
      fixes.map(({ title }) => title),
      ['Change “sumary” to “summary”', 'Remove “sumary”'],
      'fixes',
    );
    const edit = fixes[0]?.edit;
    ok(edit, 'the fix has an edit');
    await untilDiagnostics(
      document.uri,
      'no diagnostics',
      (all) => all.length === 0,
      () => vscode.workspace.applyEdit(edit),
    );
    equal(document.getText(), valid, 'text');
  });
});
