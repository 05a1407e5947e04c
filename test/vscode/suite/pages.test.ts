import * as vscode from 'vscode';
import { equal, ok } from '../lib/assert';
import { openFixture, replaceText } from '../lib/files';
import { until, untilDiagnostics } from '../lib/until';

suite('pages behind the codes', () => {
  test('the code of a diagnostic leads to its page, which opens without a network', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const { document } = editor;
    const valid = document.getText();
    const [found] = await untilDiagnostics(
      document.uri,
      'the misspelled key',
      (all) => all.length === 1,
      () => replaceText(editor, valid.replace('summary:', 'sumary:')),
    );
    ok(typeof found?.code === 'object', 'the code has a link');
    equal(found.code.value, 'unknown-key', 'code');
    const { target } = found.code;
    equal([target.scheme, target.path], ['command', 'jobspec.openPage'], 'command');
    const args: unknown[] = JSON.parse(target.query);
    equal(args, ['docs/codes/unknown-key.md'], 'arguments');

    const label = await activeTab(
      'the page',
      (text) => text.includes('unknown-key.md'),
      () => vscode.commands.executeCommand(target.path, ...args),
    );
    ok(label.includes('unknown-key.md'), 'the page is open');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('nothing but the pages opens', async () => {
    await openFixture('engineer.jobspec.yaml');
    for (const argument of [
      'README.md',
      'docs/codes/../../README.md',
      'docs/rules/x/y.md',
      '/docs/rules/a.md',
      1,
      undefined,
    ]) {
      await vscode.commands.executeCommand('jobspec.openPage', argument);
      equal(
        vscode.window.tabGroups.activeTabGroup.activeTab?.label,
        'engineer.jobspec.yaml',
        `tab after ${argument}`,
      );
    }
  });
});

function activeTab(what: string, holds: (label: string) => boolean, act: () => unknown): Promise<string> {
  return until({
    what,
    events: [vscode.window.tabGroups.onDidChangeTabs, vscode.window.tabGroups.onDidChangeTabGroups],
    read: () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
    holds,
    act,
  });
}
