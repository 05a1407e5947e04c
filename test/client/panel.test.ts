import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGoodTexts } from '../../client/src/preview/goodTexts';
import { readPanelState } from '../../client/src/preview/messageChecks';
import { defaultOptions, type PanelState, type PostingContent } from '../../client/src/preview/messages';
import { createPreviewPanel, type PreviewPanel } from '../../client/src/preview/panel';
import type { RenderParams, RenderResult } from '../../server/src/protocol';

const { open, workspace } = vi.hoisted(() => ({
  open: { version: 1, getText: () => `text ${open.version}` },
  workspace: { isTrusted: true },
}));

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
    checked: 'now',
    ...more,
  };
}

type Content = Pick<PostingContent, 'html' | 'findings' | 'underlined' | 'stale'>;

/** A preview whose page is ready, and all it was told. */
function previewWith(render: (params: RenderParams) => Promise<RenderResult>, goodTexts = createGoodTexts()) {
  const posted: {
    type: string;
    content?: Content;
    source?: unknown;
    strip?: unknown;
    state?: PanelState;
  }[] = [];
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
    goodTexts,
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
          version: 1,
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

test('findings come along, whether they are underlined or not', async () => {
  open.version = 1;
  const finding = { code: 'a', message: 'A.', severity: 'hint', start: 0, end: 1, diagnostic: {} } as const;
  const render = vi.fn(async (asked: RenderParams) =>
    answer(1, { findings: asked.findings ? [finding] : [] }),
  );
  const { posted, receive, preview } = previewWith(render);
  const last = () => posted.findLast(({ content }) => content)?.content;
  await vi.advanceTimersByTimeAsync(200);
  expect([last()?.underlined, last()?.findings.length]).toEqual([true, 1]);
  receive({ type: 'options', options: { ...defaultOptions, findings: false } });
  expect([last()?.underlined, last()?.findings.length]).toEqual([false, 1]);
  expect(render, 'nothing to ask the server for').toHaveBeenCalledTimes(1);
  preview.refresh();
  await vi.advanceTimersByTimeAsync(200);
  expect(render.mock.calls.map(([{ findings }]) => findings)).toEqual([true, true]);
  receive({ type: 'ready' });
  expect([last()?.underlined, last()?.findings.length]).toEqual([false, 1]);
});

describe('while the file cannot be read', () => {
  const problems = [{ message: 'A quote is open.', start: 0, end: 1 }];

  /** A server that names what it was asked for; the file can be read in its first version. */
  async function broken(more: Partial<RenderResult> = { guessed: true }) {
    open.version = 1;
    const render = vi.fn(async ({ view, theme, text }: RenderParams) => {
      const isGood = (text ?? open.getText()) === 'text 1';
      const html = `${view}${theme} of ${text ?? open.getText()}`;
      return answer(open.version, { html, ...(isGood ? {} : { broken: true, problems, ...more }) });
    });
    const made = previewWith(render);
    await vi.advanceTimersByTimeAsync(200);
    open.version = 2;
    made.preview.refresh();
    await vi.advanceTimersByTimeAsync(200);
    const choose = async (options: object) => {
      made.receive({ type: 'options', options: { ...defaultOptions, ...options } });
      await vi.advanceTimersByTimeAsync(200);
      return made.posted.findLast(({ content }) => content);
    };
    return { ...made, render, choose };
  }

  test('its last good posting stays in every view and theme, and the strip names the problem', async () => {
    const { choose, render } = await broken();
    const strip = { message: 'A quote is open.', jump: 'Show' };
    for (const [options, html] of [
      [{ view: 'text' }, 'text of text 1'],
      [{ view: 'page' }, 'page of text 1'],
      [{ view: 'page', theme: 'compact' }, 'pagecompact of text 1'],
      [{ view: 'print', theme: 'compact' }, 'printcompact of text 1'],
    ] as const) {
      expect(await choose(options)).toMatchObject({ strip, content: { html, stale: true, findings: [] } });
    }
    expect(render.mock.calls.filter(([{ text }]) => text !== undefined)).toHaveLength(4);
  });

  test('the server is asked for that once, and not with each key', async () => {
    const { choose, render, preview } = await broken();
    await choose({ view: 'text' });
    render.mockClear();
    open.version = 3;
    preview.refresh();
    await vi.advanceTimersByTimeAsync(200);
    expect(render.mock.calls.map(([{ text }]) => text)).toEqual([undefined]);
  });

  test('what it holds now is shown in another view where only a file that it extends is missing', async () => {
    const { choose } = await broken({ guessed: false });
    expect(await choose({ view: 'text' })).toMatchObject({
      content: { html: 'text of text 2', stale: false },
    });
  });

  test('its last good posting is there again after another file was shown', async () => {
    const { preview, render, posted } = await broken();
    const other = { ...uri, toString: () => 'file:///b.jobspec.yaml' };
    render.mockResolvedValueOnce(answer(2, { html: 'another' }));
    Reflect.apply(preview.show, preview, [other]);
    await vi.advanceTimersByTimeAsync(200);
    Reflect.apply(preview.show, preview, [uri]);
    await vi.advanceTimersByTimeAsync(200);
    expect(posted.findLast(({ content }) => content)).toMatchObject({
      strip: { message: 'A quote is open.' },
      content: { html: 'page of text 1', stale: true },
    });
  });

  test('its last good posting is there again after the window was loaded anew', async () => {
    const { posted, render, choose, preview } = await broken();
    const keptTexts = () => posted.findLast(({ state }) => state)?.state?.goodTexts;
    expect(keptTexts()).toEqual([{ uri: 'file:///a.jobspec.yaml', text: 'text 1' }]);
    const goodTexts = createGoodTexts();
    goodTexts.restore(readPanelState(posted.findLast(({ state }) => state)?.state)?.goodTexts ?? []);
    const again = previewWith(render, goodTexts);
    await vi.advanceTimersByTimeAsync(200);
    expect(again.posted.findLast(({ content }) => content)).toMatchObject({
      content: { html: 'page of text 1', stale: true },
    });
    open.version = 1;
    preview.refresh();
    await choose({});
    expect(keptTexts(), 'nothing to keep').toEqual([]);
  });

  test('it is shown as it is once it can be read again', async () => {
    const { choose, preview, pages } = await broken();
    await choose({ view: 'text' });
    open.version = 1;
    preview.refresh();
    await vi.advanceTimersByTimeAsync(200);
    expect(await choose({ view: 'page' })).toMatchObject({ content: { stale: false } });
    expect(pages().at(-1)).toBe('page of text 1');
  });
});
