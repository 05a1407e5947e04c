import * as vscode from 'vscode';
import { equal, match, ok } from '../lib/assert';
import { acceptSuggestion, hoverText, positionOf, typeAt } from '../lib/editor';
import { openFixture } from '../lib/files';

suite('writing', () => {
  test('a key is completed with its skeleton', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await typeAt(editor, end, 'hiring');
    await acceptSuggestion(editor);
    match(document.getText(), /\nhiringProcess:\n {2}- \S/);
  });

  test('a skill is completed by another of its names', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const { document } = editor;
    await typeAt(editor, positionOf(document, '  - SQL', 7), '\n');
    const line = editor.selection.active.line;
    equal(document.lineAt(line).text, '  - ', 'the line after Enter in a list');
    await vscode.commands.executeCommand('type', { text: 'postgres' });
    await acceptSuggestion(editor);
    equal(document.lineAt(line).text, '  - PostgreSQL', 'the completed line');
  });

  test('hovers answer what goes here, and what a skill is', async () => {
    const { document } = await openFixture('engineer.jobspec.yaml');
    match(await hoverText(document.uri, positionOf(document, 'summary:', 2)), /What goes here/);
    match(await hoverText(document.uri, positionOf(document, 'Python', 2)), /since 1991/);
    match(
      await hoverText(document.uri, positionOf(document, 'Back End Developer', 2)),
      /What does a back end developer do\?/i,
    );
  });

  test('the outline speaks the language of people', async () => {
    const { document } = await openFixture('engineer.jobspec.yaml');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    ok(
      symbols.some(({ name }) => name === 'Responsibilities (3)'),
      `"Responsibilities (3)" is among ${symbols.map(({ name }) => name).join(', ')}`,
    );
  });
});
