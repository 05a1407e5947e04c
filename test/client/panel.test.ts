import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultOptions } from '../../client/src/preview/messages';
import { createPreviewPanel, type PreviewPanel } from '../../client/src/preview/panel';
import type { RenderResult } from '../../server/src/protocol';

const { open, workspace } = vi.hoisted(() => ({ open: { version: 1 }, workspace: { isTrusted: true } }));

/** What of the editor a preview uses. */
vi.mock('vscode', () => ({
  EventEmitter: class {
    event = () => undefined;
    fire() {}
    dispose() {}
  },
  Uri: { joinPath: () => 'file:///extension/dist', parse: (text: string) => text },
  workspace: {
    get isTrusted() {
      return workspace.isTrusted;
    },
    openTextDocument: async () => open,
    getConfiguration: () => ({ get: (_name: string, otherwise: unknown) => otherwise }),
  },
}));
vi.mock('../../client/src/preview/shell', () => ({ shellHtml: () => '' }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const uri = { toString: () => 'file:///a.jobspec.yaml', path: '/a.jobspec.yaml' };

function answer(version: number, more: Partial<RenderResult> = {}): RenderResult {
  return {
    version,
    title: 'A',
    html: `version ${version}`,
    style: '',
    theme: 'plain',
    themes: [{ name: 'plain', title: 'Plain' }],
    spec: { start: 0, end: 100 },
    lang: 'en',
    paper: 'a4',
    sources: ['file:///a.jobspec.yaml'],
    broken: false,
    guessed: false,
    problems: [],
    findings: [],
    ...more,
  };
}

/** A preview whose page is ready, and all it was told. */
function previewWith(render: (params: unknown) => Promise<RenderResult>) {
  const posted: { type: string; content?: { html: string }; source?: unknown }[] = [];
  let receive: (message: unknown) => void = () => undefined;
  const webview = {
    onDidReceiveMessage(listener: typeof receive) {
      receive = listener;
      return { dispose() {} };
    },
    postMessage: async (message: (typeof posted)[number]) => posted.push(message),
  };
  const nothing = () => ({ dispose() {} });
  const panel = { webview, visible: true, onDidChangeViewState: nothing, onDidDispose: nothing, title: '' };
  const options = {
    uri,
    locked: false,
    options: defaultOptions,
    extensionUri: uri,
    server: { render },
    probed: false,
  };
  // The fakes know only what is used here.
  const preview: PreviewPanel = Reflect.apply(createPreviewPanel, undefined, [panel, options]);
  receive({ type: 'ready' });
  const pages = () => posted.flatMap(({ content }) => content?.html ?? []);
  return { preview, posted, pages };
}

test('an answer for an older version is not shown, and asked for again', async () => {
  open.version = 1;
  const render = vi.fn(async () => answer(open.version));
  render.mockImplementationOnce(async () => {
    open.version = 2;
    return answer(1);
  });
  const { pages } = previewWith(render);
  await vi.advanceTimersByTimeAsync(0);
  expect(pages()).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(pages()).toEqual(['version 2']);
  expect(render).toHaveBeenCalledTimes(2);
});

test('a server that keeps naming another version is not asked for ever', async () => {
  open.version = 7;
  const render = vi.fn(async () => answer(6));
  const { pages } = previewWith(render);
  await vi.advanceTimersByTimeAsync(2000);
  expect(render).toHaveBeenCalledTimes(2);
  expect(pages()).toEqual(['version 6']);
});

test('the cursor is marked in the files of the page that is shown', async () => {
  open.version = 1;
  const base = 'file:///base.jobspec.yaml';
  const render = vi.fn(async () => answer(1, { sources: ['file:///a.jobspec.yaml', base] }));
  const { preview, posted } = previewWith(render);
  await vi.advanceTimersByTimeAsync(200);
  render.mockResolvedValue(answer(1, { broken: true, sources: ['file:///a.jobspec.yaml'] }));
  preview.refresh();
  await vi.advanceTimersByTimeAsync(200);
  preview.moveCursor(base, 3);
  expect(posted.at(-1)).toEqual({ type: 'cursor', source: 1, offset: 3 });
  expect(preview.dependsOn(base)).toBe(true);
});

test('the server hears whether the author trusts the folder', async () => {
  open.version = 1;
  const render = vi.fn(async (_params: unknown) => answer(1));
  const { preview } = previewWith(render);
  await vi.advanceTimersByTimeAsync(200);
  workspace.isTrusted = false;
  preview.refresh();
  await vi.advanceTimersByTimeAsync(200);
  workspace.isTrusted = true;
  expect(render.mock.calls.map(([params]) => Reflect.get(Object(params), 'trusted'))).toEqual([true, false]);
});
