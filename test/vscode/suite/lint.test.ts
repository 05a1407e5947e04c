import * as vscode from 'vscode';
import { equal, match, ok } from '../lib/assert';
import { codeOf, quickFixes, rangeOf } from '../lib/editor';
import { changeSetting, openText, readText, replaceText, workspaceUri } from '../lib/files';
import { afterThisTest } from '../lib/restore';
import { until, untilDiagnostics } from '../lib/until';

const has = (code: string) => (all: readonly vscode.Diagnostic[]) =>
  all.some((each) => codeOf(each) === code);
const lacks = (code: string) => (all: readonly vscode.Diagnostic[]) => !has(code)(all);

/** The whole posting of the other suites, with one change; the rest of it has no findings. */
async function posting(find: string, write: string): Promise<string> {
  const text = await readText('engineer.jobspec.yaml');
  ok(text.includes(find), `the posting says “${find}”`);
  return text.replace(find, write);
}

async function lenses(uri: vscode.Uri): Promise<vscode.Command[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return found.flatMap(({ command }) => command ?? []);
}

suite('lint', () => {
  test('finds words when the file is saved, and a quick fix replaces one', async () => {
    const valid = await readText('engineer.jobspec.yaml');
    const editor = await openText('words.jobspec.yaml', valid);
    const { document } = editor;
    await changeSetting('jobspec.lint.run', 'onSave');
    await replaceText(editor, valid.replace('summary: >-\n', 'summary: >-\n  We look for a rockstar.\n'));
    const found = await untilDiagnostics(document.uri, 'the cliché', has('culture-cliche'), () =>
      document.save(),
    );
    const flagged = found.find((each) => codeOf(each) === 'culture-cliche');
    equal(flagged && document.getText(flagged.range), 'rockstar', 'flagged text');
    const fixes = await quickFixes(document.uri, rangeOf(document, 'rockstar'));
    const fix = fixes.find(({ edit, isPreferred }) => edit && isPreferred);
    ok(fix?.edit, `a fix is preferred among ${fixes.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    await untilDiagnostics(document.uri, 'no cliché', lacks('culture-cliche'), () => document.save());
    ok(!document.getText().includes('rockstar'), 'the word is gone');
  });

  test('puts right what is safe when the file is saved', async () => {
    const editor = await openText('safe.jobspec.yaml', await posting('- Kubernetes', '- k8s'));
    const { document } = editor;
    await changeSetting('editor.codeActionsOnSave', { 'source.fixAll.jobspec': 'explicit' });
    await untilDiagnostics(document.uri, 'the other name', has('skill-alias'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
    await until({
      what: 'the name as its makers write it',
      events: [vscode.workspace.onDidChangeTextDocument, vscode.workspace.onDidSaveTextDocument],
      read: () => document.getText(),
      holds: (text) => text.includes('- Kubernetes') && !document.isDirty,
      act: () => document.save(),
    });
    ok(document.getText().startsWith('# a comment\n'), 'the comment stays');
  });

  test('a comment that silences a finding waits for its reason', async () => {
    const editor = await openText('reason.jobspec.yaml', await posting('- Kubernetes', '- k8s'));
    const { document } = editor;
    await untilDiagnostics(document.uri, 'the other name', has('skill-alias'));
    const fixes = await quickFixes(document.uri, rangeOf(document, 'k8s'));
    const silence = fixes.find(({ title }) => title === 'Silence “skill-alias” here');
    ok(silence?.edit, `a comment is offered among ${fixes.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(silence.edit);
    await untilDiagnostics(document.uri, 'no finding', lacks('skill-alias'));
    await vscode.commands.executeCommand('type', { text: 'so say our people' });
    match(
      document.getText(),
      /\n( *)# jobspec-disable-next-line skill-alias -- so say our people\r?\n\1- k8s/,
      'the comment',
    );
  });

  test('puts right what is safe in all job descriptions, open or not', async () => {
    const text = await posting('- Kubernetes', '- k8s');
    const open = (await openText('open.jobspec.yaml', text)).document;
    const closed = workspaceUri('closed.jobspec.yaml');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(text));
    afterThisTest(() => vscode.workspace.fs.delete(closed));
    const found = await untilDiagnostics(open.uri, 'the other name', has('skill-alias'));
    const offers = await quickFixes(open.uri, rangeOf(open, 'k8s'));
    const command = offers.find(({ title }) => title.includes('in the workspace'))?.command;
    equal(command?.command, 'jobspec.fixWorkspace', `command for ${found.length} findings`);
    await vscode.commands.executeCommand('jobspec.fixWorkspace', { rule: 'skill-alias', confirmed: true });
    ok(open.getText().includes('- Kubernetes'), 'the open file is put right');
    const other = await vscode.workspace.openTextDocument(closed);
    ok(other.getText().includes('- Kubernetes'), 'the closed file is put right');
    await open.save();
    await other.save();
  });

  test('reports an exception that has run out', async () => {
    const comment = '# jobspec-disable-next-line skill-alias (until 2020-01-31) -- for a while\n  - k8s';
    const editor = await openText('expired.jobspec.yaml', await posting('- Kubernetes', comment));
    const { document } = editor;
    const found = await untilDiagnostics(document.uri, 'the expired exception', has('silencer-expired'));
    const told = found.find((each) => codeOf(each) === 'silencer-expired');
    equal(told && document.getText(told.range), '(until 2020-01-31)', 'flagged text');
    ok(has('skill-alias')(found), 'the rule speaks again');
    const [fix] = await quickFixes(document.uri, rangeOf(document, '(until 2020-01-31)'));
    equal(fix?.title, 'Remove the comment', 'fix');
  });

  test('shows a score above the title, and its best fix raises it by just that', async () => {
    const editor = await openText('score.jobspec.yaml', await posting('- Kubernetes', '- k8s'));
    const { document } = editor;
    await untilDiagnostics(document.uri, 'the other name', has('skill-alias'));
    const score = async () => {
      const [first] = await lenses(document.uri);
      const [, value] = /^Score (\d+) of 100$/.exec(first?.title ?? '') ?? [];
      ok(value, `a score in “${first?.title}”`);
      return Number(value);
    };
    const before = await score();
    const [, best] = await lenses(document.uri);
    match(best?.title ?? '', /^Change “.+” to “Kubernetes” \(\+\d+\)$/);
    const points = Number(/\+(\d+)/.exec(best?.title ?? '')?.[1]);
    await untilDiagnostics(document.uri, 'the right name', lacks('skill-alias'), () =>
      vscode.commands.executeCommand(best?.command ?? '', ...(best?.arguments ?? [])),
    );
    equal((await score()) - before, points, 'points');
  });

  test('the code of a finding leads to the page of its rule', async () => {
    const editor = await openText('page.jobspec.yaml', await posting('- Kubernetes', '- k8s'));
    const found = await untilDiagnostics(editor.document.uri, 'the other name', has('skill-alias'));
    const code = found.find((each) => codeOf(each) === 'skill-alias')?.code;
    ok(typeof code === 'object', 'the code has a link');
    const args: unknown[] = JSON.parse(code.target.query);
    equal([code.target.path, ...args], ['jobspec.openPage', 'docs/rules/skill-alias.md'], 'link');
    const label = await until({
      what: 'the page',
      events: [vscode.window.tabGroups.onDidChangeTabs],
      read: () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      holds: (text) => text.includes('skill-alias.md'),
      act: () => vscode.commands.executeCommand(code.target.path, ...args),
    });
    ok(label.includes('skill-alias.md'), 'the page is open');
  });
});
