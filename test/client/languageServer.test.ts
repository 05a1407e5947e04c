import { expect, test, vi } from 'vitest';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { type LanguageServer, startLanguageServer } from '../../client/src/languageServer';

type Handler = (params: { uri: string }) => Promise<unknown>;

const { files, errors } = vi.hoisted(() => ({
  files: new Map<string, { size: number; text: string }>(),
  errors: [] as string[],
}));

/** What of the editor the language server's side of the extension uses. */
vi.mock('vscode', () => ({
  EventEmitter: class {
    event = () => undefined;
    fire() {}
    dispose() {}
  },
  Uri: { joinPath: () => 'file:///extension/dist', parse: (text: string) => text },
  window: {
    createOutputChannel: () => ({ error() {}, warn() {}, show() {}, dispose() {} }),
    showErrorMessage: async (message: string) => void errors.push(message),
  },
  workspace: {
    fs: {
      async stat(uri: string) {
        return { size: files.get(uri)?.size };
      },
      async readFile(uri: string) {
        return new TextEncoder().encode(files.get(uri)?.text);
      },
    },
  },
}));

/** A client that can be started or not, and what was asked of it. */
function fakeClient(starts: boolean) {
  const handlers = new Map<string, Handler>();
  return {
    handlers,
    onNotification() {},
    onRequest: (method: string, handler: Handler) => void handlers.set(method, handler),
    start: vi.fn(async () => {
      if (!starts) throw new Error('no server here');
    }),
    dispose: vi.fn(async () => undefined),
    sendRequest: async () => ({ name: 'Python', markdown: '' }),
  };
}

function serverOf(...clients: ReturnType<typeof fakeClient>[]) {
  const left = [...clients];
  const created = vi.fn(async (_context: unknown, _options: LanguageClientOptions) => left.shift());
  // The fakes know only what is used here.
  const server: LanguageServer = Reflect.apply(startLanguageServer, undefined, [
    { extensionUri: 'file:///extension' },
    created,
  ]);
  return { server, created };
}

test('a restart recovers from a start that failed', async () => {
  const { server, created } = serverOf(fakeClient(false), fakeClient(true));
  await expect(server.skillPage({ name: 'Python' })).rejects.toThrow('no server here');
  await server.restart();
  expect(created).toHaveBeenCalledTimes(2);
  expect(await server.skillPage({ name: 'Python' })).toEqual({ name: 'Python', markdown: '' });
});

test('a restart goes on where the old server does not end', async () => {
  const old = fakeClient(true);
  old.dispose.mockRejectedValue(new Error('stopping the server timed out'));
  const { server } = serverOf(old, fakeClient(true));
  errors.length = 0;
  await server.restart();
  expect(old.dispose).toHaveBeenCalledTimes(1);
  expect(errors).toEqual([]);
  expect(await server.skillPage({ name: 'Python' })).toBeTruthy();
});

test('a file that is too large is not read', async () => {
  const client = fakeClient(true);
  const { server } = serverOf(client);
  await server.skillPage({ name: 'Python' });
  files.set('file:///small', { size: 8_000_000, text: 'title: A' });
  files.set('file:///large', { size: 8_000_001, text: 'title: A' });
  const read = client.handlers.get('jobspec/readFile');
  expect(await read?.({ uri: 'file:///small' })).toEqual({ text: 'title: A' });
  expect(await read?.({ uri: 'file:///large' })).toEqual({ text: null });
});

test.each([
  ['file', 1],
  ['vscode-vfs', 1],
  ['git', 0],
])('of documents in %s, the server hears of %i', async (scheme, times) => {
  const { server, created } = serverOf(fakeClient(true));
  await server.skillPage({ name: 'Python' });
  const { didOpen, didChange, didSave, didClose } = created.mock.calls[0]?.[1].middleware ?? {};
  const document = { uri: { scheme } };
  for (const [handler, argument] of [
    [didOpen, document],
    [didChange, { document }],
    [didSave, document],
    [didClose, document],
  ]) {
    const next = vi.fn(async () => undefined);
    expect(handler).toBeTypeOf('function');
    if (typeof handler === 'function') await Reflect.apply(handler, undefined, [argument, next]);
    expect(next).toHaveBeenCalledTimes(times);
  }
});
