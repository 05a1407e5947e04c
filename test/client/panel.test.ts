import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
  return { preview, posted, pages, receive: (message: unknown) => receive(message) };
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

describe('a posting that is there already', () => {
  const html = (words: string): string => `<article><p data-source="0-9">${words}</p></article>`;

  async function edited() {
    open.version = 1;
    const render = vi.fn(async () => answer(1, { html: html('One') }));
    const made = previewWith(render);
    await vi.advanceTimersByTimeAsync(200);
    const before = made.posted.length;
    render.mockResolvedValue(answer(1, { html: html('Two') }));
    made.preview.refresh();
    return { ...made, since: () => made.posted.slice(before) };
  }

  test('changes by one message, with its cursor and strip', async () => {
    const { preview, since } = await edited();
    preview.moveCursor('file:///a.jobspec.yaml', 5);
    await vi.advanceTimersByTimeAsync(200);
    expect(since()).toEqual([
      {
        type: 'change',
        change: {
          base: 2,
          answer: 3,
          block: { block: 0, html: '<p data-block="0">Two</p>' },
          places: [0, 0, 9],
          findings: null,
        },
        strip: null,
        cursor: { source: 0, offset: 5 },
      },
    ]);
  });

  test('is sent as a whole to a page that lost it', async () => {
    const { since, receive } = await edited();
    await vi.advanceTimersByTimeAsync(200);
    receive({ type: 'ready' });
    expect(since().map(({ type }) => type)).toEqual(['change', 'state', 'content']);
    expect(since().at(-1)?.content?.html).toBe('<article><p data-block="0">Two</p></article>');
  });

  test('is sent as a whole where another file is shown', async () => {
    const { preview, since } = await edited();
    await vi.advanceTimersByTimeAsync(200);
    const other = { ...uri, toString: () => 'file:///b.jobspec.yaml' };
    Reflect.apply(preview.show, preview, [other]);
    await vi.advanceTimersByTimeAsync(200);
    expect(since().at(-1)).toMatchObject({ type: 'content', source: 'file:///b.jobspec.yaml' });
  });
});
