import * as vscode from 'vscode';
import { equal } from '../lib/assert';
import { openFixture, openText, replaceText } from '../lib/files';
import { previewProbe, untilPreview } from '../lib/preview';
import { afterThisTest } from '../lib/restore';
import { until } from '../lib/until';

const broken = 'title: Engineer\nsummary: "You build\n';
const spec = (summary: string): string =>
  `title: Baker\nsummary: ${summary}\nresponsibilities:\n  - Bake bread\n  - Sell it\n`;

async function openPreview(): Promise<Awaited<ReturnType<typeof previewProbe>>> {
  const probe = await previewProbe();
  await vscode.commands.executeCommand('jobspec.openPreviewToSide');
  afterThisTest(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  return probe;
}

suite('preview', () => {
  test('it shows the posting beside the editor, which keeps the focus', async () => {
    const editor = await openText('shown.jobspec.yaml', spec('You bake.'));
    const probe = await openPreview();
    const seen = await untilPreview(probe, 'the posting', ({ text }) => text.includes('You bake.'));
    equal(seen.title, 'Preview Baker', 'title of the tab');
    equal(seen.strip, '', 'strip');
    equal(vscode.window.activeTextEditor?.document, editor.document, 'active editor');
  });

  test('it follows an edit, and stays where it was scrolled to', async () => {
    const filler = Array.from({ length: 80 }, (_, index) => `  - Duty ${index}`).join('\n');
    const editor = await openText('edited.jobspec.yaml', `${spec('One.')}${filler}\n`);
    const probe = await openPreview();
    await untilPreview(probe, 'the posting', ({ text }) => text.includes('Duty 79'));
    await probe.scrollTo(600);
    const seen = await untilPreview(
      probe,
      'the edit',
      ({ text }) => text.includes('Duty 80'),
      () => {
        const end = editor.document.positionAt(editor.document.getText().length);
        return editor.edit((edit) => edit.insert(end, '  - Duty 80\n'));
      },
    );
    equal(seen.scrollTop, 600, 'scroll position');
  });

  test('a slip of YAML keeps the last posting, and says so', async () => {
    const editor = await openText('broken.jobspec.yaml', spec('Still here.'));
    const probe = await openPreview();
    await untilPreview(probe, 'the posting', ({ text }) => text.includes('Still here.'));
    const seen = await untilPreview(
      probe,
      'the strip',
      ({ strip }) => strip !== '',
      () => replaceText(editor, broken),
    );
    equal(seen.text.includes('Still here.'), true, 'last posting is shown');
    await until({
      what: 'the cursor at the slip',
      events: [vscode.window.onDidChangeTextEditorSelection, vscode.window.onDidChangeActiveTextEditor],
      read: () => vscode.window.activeTextEditor?.selection.start.line,
      holds: (line) => line === 1,
      act: () => probe.click('#strip button'),
    });
    await untilPreview(
      probe,
      'the mended posting',
      ({ strip, text }) => strip === '' && text.includes('Mended.'),
      () => replaceText(editor, spec('Mended.')),
    );
  });

  for (const [name, use] of [
    [
      'a click',
      (probe: Awaited<ReturnType<typeof previewProbe>>) => probe.click('#responsibilities li:nth-child(2)'),
    ],
    [
      'Enter',
      (probe: Awaited<ReturnType<typeof previewProbe>>) =>
        probe.press('#responsibilities li:nth-child(2)', 'Enter'),
    ],
  ] as const) {
    test(`${name} on a bullet selects its source`, async () => {
      await openText('clicked.jobspec.yaml', spec('You bake.'));
      const probe = await openPreview();
      await untilPreview(probe, 'the posting', ({ text }) => text.includes('Sell it'));
      const selected = await until({
        what: 'the selected source',
        events: [vscode.window.onDidChangeTextEditorSelection, vscode.window.onDidChangeActiveTextEditor],
        read: () => {
          const editor = vscode.window.activeTextEditor;
          return editor?.document.getText(editor.selection);
        },
        holds: (text) => text === 'Sell it',
        act: () => use(probe),
      });
      equal(selected, 'Sell it', 'selection');
    });
  }

  test('the block with the cursor is marked', async () => {
    const editor = await openText('marked.jobspec.yaml', spec('You bake.'));
    const probe = await openPreview();
    await untilPreview(probe, 'the posting', ({ text }) => text.includes('Bake bread'));
    const at = editor.document.positionAt(editor.document.getText().indexOf('bread'));
    await untilPreview(
      probe,
      'the mark',
      ({ current }) => current === 'Bake bread',
      () => {
        editor.selection = new vscode.Selection(at, at);
      },
    );
  });

  test('it follows the active editor until it is locked', async () => {
    await openText('first.jobspec.yaml', spec('First.'));
    const probe = await openPreview();
    await untilPreview(probe, 'the first posting', ({ text }) => text.includes('First.'));
    await untilPreview(
      probe,
      'the second posting',
      ({ text }) => text.includes('Second.'),
      () => openText('second.jobspec.yaml', spec('Second.')),
    );
    await vscode.commands.executeCommand('jobspec.togglePreviewLock');
    await openFixture('engineer.jobspec.yaml');
    const seen = await probe.snapshot();
    equal(seen.title, '[Preview] Baker', 'title of the tab');
    equal(seen.text.includes('Second.'), true, 'the second posting is still shown');
  });

  test('it follows a change of the file that a spec extends', async () => {
    const base = (await openText('base.jobspec.yaml', 'fragment: true\nbenefits:\n  - Free bread\n'))
      .document;
    const editor = await openText(
      'extending.jobspec.yaml',
      `extends: base.jobspec.yaml\n${spec('You bake.')}`,
    );
    const probe = await openPreview();
    await untilPreview(probe, 'the inherited benefit', ({ text }) => text.includes('Free bread'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(base.uri, new vscode.Range(2, 4, 2, 14), 'Free cake');
    await untilPreview(
      probe,
      'the changed benefit',
      ({ text }) => text.includes('Free cake'),
      () => vscode.workspace.applyEdit(edit),
    );
    equal(vscode.window.activeTextEditor?.document, editor.document, 'active editor');
    await until({
      what: 'the benefit in its own file',
      events: [vscode.window.onDidChangeTextEditorSelection, vscode.window.onDidChangeActiveTextEditor],
      read: () => vscode.window.activeTextEditor,
      holds: (active) => active?.document === base && base.getText(active.selection) === 'Free cake',
      act: () => probe.click('#benefits li'),
    });
  });

  test('hostile text is only text', async () => {
    const attack = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    await openText('hostile.jobspec.yaml', spec(`'${attack}'`));
    const probe = await openPreview();
    const seen = await untilPreview(probe, 'the posting', ({ text }) => text.includes(attack));
    equal(/<(img|script)/.test(seen.html), false, 'elements made from text');
  });
});
