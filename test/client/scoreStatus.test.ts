import { beforeEach, expect, test, vi } from 'vitest';
import type { LanguageServer } from '../../client/src/languageServer';
import { createScoreStatus } from '../../client/src/scoreStatus';
import type { ScoreResult } from '../../server/src/protocol';

interface FakeEditor {
  readonly document: { readonly languageId: string; readonly uri: string; version: number };
}

const { bar, settings, window, listeners } = vi.hoisted(() => {
  const editor: { activeTextEditor: FakeEditor | undefined } = { activeTextEditor: undefined };
  return {
    bar: { text: '', label: '', visible: false },
    settings: { run: 'onType' },
    window: editor,
    listeners: {
      editor: () => {},
      text(_: { document: { uri: string } }) {},
      diagnostics(_: { uris: readonly string[] }) {},
    },
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
      set accessibilityInformation({ label }: { label: string }) {
        bar.label = label;
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
  workspace: {
    getConfiguration: () => ({ get: () => settings.run }),
    onDidChangeTextDocument(listener: typeof listeners.text) {
      listeners.text = listener;
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
let asked: {
  uri: string;
  answer: (score: number, version: number, checked?: ScoreResult['checked']) => Promise<void>;
}[] = [];
const score = ({ uri }: { uri: string }) =>
  new Promise<ScoreResult>((resolve) => {
    asked.push({
      uri,
      async answer(value, version, checked = 'now') {
        resolve({ version, checked, score: value, categories: [], deductions: [], fixes: [] });
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
  settings.run = 'onType';
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

test('where checks wait for a save, the first key makes it the score of the last check', async () => {
  settings.run = 'onSave';
  createScoreStatus(server);
  const editor = editorOf('a');
  const typed = (): void => {
    editor.document.version++;
    listeners.text({ document: { uri: 'a' } });
  };
  focus(editor);
  await asked[0]?.answer(80, 1);
  expect(bar.label).toBe('Score of the job description: 80 of 100, 0 findings');
  typed();
  await asked[1]?.answer(80, 2, 'earlier');
  expect(bar.label).toBe('Score of the job description: 80 of 100 at the last check, 0 findings');
  typed();
  expect(asked.length, 'it is said already').toBe(2);
  listeners.diagnostics({ uris: ['a'] });
  await asked[2]?.answer(90, 3);
  expect(bar.label).toBe('Score of the job description: 90 of 100, 0 findings');
});
