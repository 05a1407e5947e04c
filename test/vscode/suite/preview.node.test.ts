import * as vscode from 'vscode';
import type { TestApi } from '../../../client/src/extension';
import type { PreviewSnapshot } from '../../../client/src/preview/probe';
import { equal, match, ok } from '../lib/assert';
import { positionOf, rangeOf } from '../lib/editor';
import { activateExtension } from '../lib/extension';
import { openFixture, replaceText } from '../lib/files';
import { until } from '../lib/until';

async function probe(): Promise<TestApi['preview']> {
  const { exports } = await activateExtension();
  return (exports as TestApi).preview;
}

/** Waits until the page shows what is expected. */
async function untilPage(
  what: string,
  holds: (page: PreviewSnapshot) => boolean,
  act?: () => unknown,
): Promise<PreviewSnapshot> {
  const preview = await probe();
  let latest: PreviewSnapshot | undefined;
  const looked = new vscode.EventEmitter<void>();
  const look = async (): Promise<void> => {
    latest = await preview.snapshot().catch(() => latest);
    looked.fire();
  };
  const updates = preview.onDidUpdate(look);
  try {
    await until({
      what,
      events: [looked.event],
      read: () => latest && { text: latest.text.slice(0, 300), strip: latest.strip, current: latest.current },
      holds: () => latest !== undefined && holds(latest),
      act: async () => {
        await act?.();
        await look();
      },
    });
    if (!latest) throw new Error('The page was never seen.');
    return latest;
  } finally {
    updates.dispose();
    looked.dispose();
  }
}

suite('preview', () => {
  test('shows the posting and follows an edit without scrolling', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const page = await untilPage('the posting', ({ text }) => text.includes('Back End Developer'), () =>
      vscode.commands.executeCommand('jobspec.openPreviewToSide'),
    );
    match(page.title, /Back End Developer/, 'title of the tab');
    match(page.text, /Design and maintain the APIs our web pages call\./);

    const preview = await probe();
    await preview.scrollTo(40);
    const { scrollTop } = await preview.snapshot();
    const edited = await untilPage('the edited line', ({ text }) => text.includes('the APIs of our shop'), () =>
      editor.edit((edit) => edit.replace(rangeOf(editor.document, 'the APIs our web pages call'), 'the APIs of our shop')),
    );
    equal(edited.scrollTop, scrollTop, 'scroll position');
  });

  test('keeps the last good page while the YAML is broken, and says so', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const valid = editor.document.getText();
    await untilPage('the posting', ({ text }) => text.includes('Python'), () =>
      vscode.commands.executeCommand('jobspec.openPreviewToSide'),
    );
    const broken = await untilPage('the strip', ({ strip }) => strip !== '', () =>
      replaceText(editor, valid.replace('title: Back', 'title: "Back')),
    );
    match(broken.text, /Python/, 'the last good page');
    match(broken.strip, /quotation mark/i, 'the strip');
    await untilPage('no strip', ({ strip }) => strip === '', () => replaceText(editor, valid));
  });

  test('a click on a line selects its source', async () => {
    const editor = await openFixture('engineer.jobspec.yaml');
    const { document } = editor;
    await untilPage('the posting', ({ html }) => html.includes('data-source'), () =>
      vscode.commands.executeCommand('jobspec.openPreviewToSide'),
    );
    const item = 'Find and fix bugs, and write the tests that keep them fixed.';
    const start = document.offsetAt(positionOf(document, item));
    const selection = await until({
      what: 'the selected line',
      events: [vscode.window.onDidChangeTextEditorSelection],
      read: () => vscode.window.activeTextEditor?.selection,
      holds: (value) => value !== undefined && !value.isEmpty,
      act: async () => (await probe()).click(`[data-source^="${start}-"]`),
    });
    ok(selection, 'there is a selection');
    equal(document.getText(selection), item, 'selected text');
  });
});
