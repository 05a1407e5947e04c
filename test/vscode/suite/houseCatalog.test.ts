import * as vscode from 'vscode';
import { equal, match, ok } from '../lib/assert';
import { hoverText, positionOf, quickFixes, rangeOf } from '../lib/editor';
import { openText, workspaceUri } from '../lib/files';
import { untilDiagnostics } from '../lib/until';

const config = 'skills:\n  catalogs: [./house-skills.yaml]\n';
const catalog =
  'catalog: 1\nskills:\n  - name: Zorblax\n    aliases: [Zorb]\n    description: Our own engine.\n';
const spec = (skills: string): string =>
  `title: Baker\nsummary: You bake bread for our shop.\nresponsibilities: [Bake]\nqualifications: [Care]\nskills: ${skills}\n`;

const unknown = (diagnostics: readonly vscode.Diagnostic[]): number =>
  diagnostics.filter(({ code }) => codeOf(code) === 'skill-unknown').length;

/** A code with a link to its page is an object. */
function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Also where the editor of the document is not the one in front. */
async function appendText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  ok(await vscode.workspace.applyEdit(edit), 'the text is added');
}

suite('house catalog', () => {
  test('an edit takes effect in an open job description, without a restart', async () => {
    await openText('edited/jobspec.config.yaml', config);
    const { document: house } = await openText('edited/house-skills.yaml', catalog);
    const { document } = await openText('edited/baker.jobspec.yaml', spec('[Zorblax, Florbin]'));
    const told = await untilDiagnostics(document.uri, 'one unknown skill', (all) => unknown(all) === 1);
    const found = told.find(({ code }) => codeOf(code) === 'skill-unknown');
    ok(found, 'there is a diagnostic');
    equal(document.getText(found.range), 'Florbin', 'flagged text');

    await untilDiagnostics(
      document.uri,
      'no unknown skill',
      (all) => unknown(all) === 0,
      () => appendText(house, '  - name: Florbin\n    description: A kind of oven.\n'),
    );
    match(await hoverText(document.uri, positionOf(document, 'Florbin', 2)), /A kind of oven/);
  });

  test('an unknown skill is added to it by a quick fix', async () => {
    await openText('added/jobspec.config.yaml', config);
    const { document: house } = await openText('added/house-skills.yaml', catalog);
    const { document } = await openText('added/baker.jobspec.yaml', spec('[Florbin]'));
    await untilDiagnostics(document.uri, 'one unknown skill', (all) => unknown(all) === 1);
    const fixes = await quickFixes(document.uri, rangeOf(document, 'Florbin'));
    const edit = fixes.find(({ title }) => title === 'Add “Florbin” to ./house-skills.yaml')?.edit;
    ok(edit, `the fix is among ${fixes.map(({ title }) => title).join(', ')}`);
    await untilDiagnostics(
      document.uri,
      'no unknown skill',
      (all) => unknown(all) === 0,
      () => vscode.workspace.applyEdit(edit),
    );
    equal(house.getText(), `${catalog}  - name: Florbin\n`, 'the catalog');
  });

  test('its own mistakes are told, and those of the house rules', async () => {
    const rules = await openText('checked/jobspec.config.yaml', `${config}rules:\n  skill-unknown: loud\n`);
    await untilDiagnostics(rules.document.uri, 'a wrong weight', ([first]) => first?.code !== undefined);
    const house = await openText('checked/house-skills.yaml', 'catalog: 1\nskills:\n  - nmae: Zorblax\n');
    const [found] = await untilDiagnostics(house.document.uri, 'a wrong key', (all) => all.length === 1);
    match(found?.message ?? '', /Did you mean “name”\?/);
  });

  test('a skill is found from its uses, and renamed in three files', async () => {
    await openText('renamed/jobspec.config.yaml', config);
    const { document: house } = await openText('renamed/house-skills.yaml', catalog);
    const { document: other } = await openText(
      'renamed/cook.jobspec.yaml',
      spec('{ preferred: [Zorb, Zorblax] }'),
    );
    const { document } = await openText('renamed/baker.jobspec.yaml', spec('[{ name: Zorblax, years: 2 }]'));
    // Before the first check, nothing is unknown either.
    await untilDiagnostics(
      document.uri,
      'no unknown skill, but what else is found',
      (all) => all.length > 0 && unknown(all) === 0,
    );
    const position = positionOf(document, 'Zorblax', 2);

    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    equal(
      definition?.uri.toString(),
      workspaceUri('renamed', 'house-skills.yaml').toString(),
      'file of the definition',
    );
    equal(definition && house.getText(definition.range), 'Zorblax', 'text of the definition');

    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      house.uri,
      positionOf(house, 'Zorblax', 2),
    );
    const files = references.map(({ uri }) => uri.path.split('/').at(-1)).sort();
    equal(
      files,
      ['baker.jobspec.yaml', 'cook.jobspec.yaml', 'cook.jobspec.yaml', 'house-skills.yaml'],
      'files of the references',
    );

    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'Grand Oven',
    );
    ok(await vscode.workspace.applyEdit(edit), 'the rename is applied');
    equal(document.getText(), spec('[{ name: Grand Oven, years: 2 }]'), 'the file it began in');
    equal(other.getText(), spec('{ preferred: [Zorb, Grand Oven] }'), 'another file');
    equal(house.getText(), catalog.replace('Zorblax', 'Grand Oven'), 'the catalog');
  });

  test('a built-in skill cannot be renamed, and the reason is told', async () => {
    const { document } = await openText('builtin/baker.jobspec.yaml', spec('[Python]'));
    const refusal = await Promise.resolve(
      vscode.commands.executeCommand('vscode.prepareRename', document.uri, positionOf(document, 'Python', 2)),
    ).then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    match(refusal, /“Python” is built in/);
  });
});
