import { beforeEach, expect, test, vi } from 'vitest';
import type { LanguageServer } from '../../client/src/languageServer';
import { createScoreStatus } from '../../client/src/scoreStatus';
import type { ScoreResult } from '../../server/src/protocol';

interface FakeEditor {
  readonly document: { readonly languageId: string; readonly uri: string; version: number };
}

const { bar, window, listeners } = vi.hoisted(() => {
  const editor: { activeTextEditor: FakeEditor | undefined } = { activeTextEditor: undefined };
  return {
    bar: { text: '', visible: false },
    window: editor,
    listeners: { editor: () => {}, diagnostics(_: { uris: readonly string[] }) {} },
  };
});

/** What of the editor the status bar uses. */
vi.mock('vscode', () => ({
  StatusBarAlignment: { Right: 2 },
  MarkdownString: class {
    appendText() {}
    appendMarkdown() {}
  },
  Disposable: { from: () => ({ dispose() {} }) },
  window: {
    get activeTextEditor() {
      return window.activeTextEditor;
    },
    createStatusBarItem: () => ({
      set text(text: string) {
        bar.text = text;
      },
      show() {
        bar.visible = true;
      },
      hide() {
        bar.visible = false;
      },
    }),
    onDidChangeActiveTextEditor(listener: () => void) {
      listeners.editor = listener;
    },
  },
  languages: {
    onDidChangeDiagnostics(listener: typeof listeners.diagnostics) {
      listeners.diagnostics = listener;
    },
  },
}));

const editorOf = (uri: string, version = 1): FakeEditor => ({
  document: { languageId: 'jobspec', uri, version },
});

/** The questions that wait for an answer, oldest first. */
let asked: { uri: string; answer: (score: number, version: number) => Promise<void> }[] = [];
const score = ({ uri }: { uri: string }) =>
  new Promise<ScoreResult>((resolve) => {
    asked.push({
      uri,
      async answer(value, version) {
        resolve({ version, score: value, categories: [], deductions: [], fixes: [] });
        for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      },
    });
  });
const server: Pick<LanguageServer, 'score'> = { score };
const shown = () => (bar.visible ? bar.text.replace(/\D/g, '') : '');

function focus(editor: FakeEditor | undefined): void {
  window.activeTextEditor = editor;
  listeners.editor();
}

beforeEach(() => {
  asked = [];
  bar.visible = false;
  window.activeTextEditor = undefined;
});

test('the score of one file is never shown for another', async () => {
  createScoreStatus(server);
  focus(editorOf('a'));
  await asked[0]?.answer(80, 1);
  expect(shown()).toBe('80');
  focus(editorOf('b'));
  expect(shown()).toBe('');
  await asked[1]?.answer(60, 1);
  expect(shown()).toBe('60');
  focus(undefined);
  expect(shown()).toBe('');
});

test('between two editors of one file the score stays, and the latest answer counts', async () => {
  createScoreStatus(server);
  const [left, right] = [editorOf('a'), editorOf('a')];
  focus(left);
  await asked[0]?.answer(80, 1);
  left.document.version = right.document.version = 2;
  focus(right);
  expect(shown()).toBe('80');
  focus(left);
  await asked[2]?.answer(70, 2);
  await asked[1]?.answer(80, 2);
  expect(shown()).toBe('70');
});

test('an answer about an earlier text is followed by another question', async () => {
  createScoreStatus(server);
  const editor = editorOf('a');
  focus(editor);
  editor.document.version = 2;
  await asked[0]?.answer(80, 1);
  expect(asked.length).toBe(2);
  await asked[1]?.answer(75, 2);
  expect(shown()).toBe('75');
  expect(asked.length).toBe(2);
});
