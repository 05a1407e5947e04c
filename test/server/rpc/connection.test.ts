import { describe, expect, test } from 'vitest';
import type { CancellationToken } from '../../../server/src/rpc/cancellation';
import { type Connection, createConnection } from '../../../server/src/rpc/connection';
import { errorCodes, ResponseError } from '../../../server/src/rpc/messages';
import type { Receiver } from '../../../server/src/rpc/transport';

interface World {
  readonly connection: Connection;
  readonly sent: object[];
  readonly receive: Receiver;
  /** Runs what was put off, until nothing is left. */
  settle(): Promise<void>;
  readonly ended: () => number;
}

const hover = { textDocument: { uri: 'file:///a' }, position: { line: 0, character: 0 } };

/** After `initialize`, or before. */
async function connect(send?: () => void, isNew = false): Promise<World> {
  const sent: object[] = [];
  const later: (() => void)[] = [];
  let receiver: Receiver | undefined;
  let ends = 0;
  const transport = {
    listen: (given: Receiver) => {
      receiver = given;
    },
    send: (message: object) => {
      send?.();
      sent.push(message);
    },
  };
  const connection = createConnection(transport, {
    later: (run) => later.push(run),
    onEnd: () => {
      ends++;
    },
  });
  connection.listen();
  if (!receiver) throw new Error('does not listen');
  const settle = async () => {
    for (;;) {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      const run = later.shift();
      if (!run) return;
      run();
    }
  };
  connection.onRequest('initialize', () => ({ capabilities: {} }));
  if (!isNew) {
    receiver.message(request('first', 'initialize'));
    await settle();
    sent.length = 0;
  }
  return { connection, sent, receive: receiver, settle, ended: () => ends };
}

const request = (id: number | string, method = 'textDocument/hover') => ({
  jsonrpc: '2.0',
  id,
  method,
  params: hover,
});

describe('a request', () => {
  test('is answered with what the handler gives, null where it gives nothing', async () => {
    const { connection, receive, sent, settle } = await connect();
    connection.onRequest('textDocument/hover', async () => ({ contents: 'x' }));
    connection.onRequest('shutdown', () => null);
    receive.message(request(1));
    receive.message(request('two', 'shutdown'));
    await settle();
    expect(sent).toEqual([
      { jsonrpc: '2.0', id: 1, result: { contents: 'x' } },
      { jsonrpc: '2.0', id: 'two', result: null },
    ]);
  });

  test('whose handler throws, or that nobody handles, gets an error, and the next one is answered', async () => {
    const { connection, receive, sent, settle } = await connect();
    connection.onRequest('textDocument/hover', () => {
      throw new Error('broken');
    });
    connection.onRequest('shutdown', () => new ResponseError(errorCodes.requestFailed, 'no'));
    receive.message(request(1));
    receive.message(request(2, 'textDocument/nothing'));
    receive.message(request(3, 'shutdown'));
    await settle();
    expect(sent).toEqual([
      { jsonrpc: '2.0', id: 1, error: { code: errorCodes.internalError, message: 'broken' } },
      {
        jsonrpc: '2.0',
        id: 2,
        error: { code: errorCodes.methodNotFound, message: 'There is no textDocument/nothing.' },
      },
      { jsonrpc: '2.0', id: 3, error: { code: errorCodes.requestFailed, message: 'no' } },
    ]);
  });

  test('that is cancelled while it waits is never worked on', async () => {
    const { connection, receive, sent, settle } = await connect();
    let worked = 0;
    connection.onRequest('textDocument/hover', () => {
      worked++;
      return null;
    });
    receive.message(request(1));
    receive.message(request(2));
    receive.message({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 2 } });
    await settle();
    expect(worked).toBe(1);
    expect(sent).toContainEqual({
      jsonrpc: '2.0',
      id: 2,
      error: { code: errorCodes.requestCancelled, message: 'The request was cancelled.' },
    });
  });

  test('that is cancelled while it is worked on is told so', async () => {
    const { connection, receive, settle } = await connect();
    let told: CancellationToken | undefined;
    let heard = 0;
    let finish = (): void => {};
    connection.onRequest('textDocument/hover', (_, token) => {
      told = token;
      token.onCancellationRequested(() => heard++);
      return new Promise((resolve) => {
        finish = () => resolve(null);
      });
    });
    receive.message(request(1));
    expect(told?.isCancellationRequested).toBe(false);
    receive.message({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } });
    expect([told?.isCancellationRequested, heard]).toEqual([true, 1]);
    finish();
    await settle();
  });

  test('is worked on before what comes in behind it', async () => {
    const { connection, receive, settle } = await connect();
    const order: string[] = [];
    connection.onNotification('textDocument/didChange', () => order.push('change'));
    connection.onRequest('textDocument/hover', async () => {
      await Promise.resolve();
      order.push('hover');
      return null;
    });
    const change = { jsonrpc: '2.0', method: 'textDocument/didChange', params: {} };
    for (const message of [change, request(1), change]) receive.message(message);
    await settle();
    expect(order).toEqual(['change', 'hover', 'change']);
  });
});

describe('the order of things', () => {
  const refused = (id: number, code: number, message: string) => ({
    jsonrpc: '2.0',
    id,
    error: { code, message },
  });
  const tooEarly = 'The first request has to be initialize.';

  test('nothing is answered before initialize, which is answered once', async () => {
    const { connection, receive, sent, settle } = await connect(undefined, true);
    connection.onRequest('textDocument/hover', () => null);
    connection.onRequest('shutdown', () => null);
    const methods = ['textDocument/hover', 'shutdown', 'initialize', 'textDocument/hover', 'initialize'];
    for (const [id, method] of methods.entries()) {
      receive.message(request(id, method));
      await settle();
    }
    expect(sent).toEqual([
      refused(0, errorCodes.serverNotInitialized, tooEarly),
      refused(1, errorCodes.serverNotInitialized, tooEarly),
      { jsonrpc: '2.0', id: 2, result: { capabilities: {} } },
      { jsonrpc: '2.0', id: 3, result: null },
      refused(4, errorCodes.invalidRequest, 'This was asked before.'),
    ]);
  });

  test('while initialize is worked on, it is not asked again; where it fails, it can be', async () => {
    const { connection, receive, sent, settle } = await connect(undefined, true);
    let fail = (_: Error): void => {};
    connection.onRequest('initialize', () => new Promise((_, reject) => (fail = reject)));
    receive.message(request(0, 'initialize'));
    receive.message(request(1, 'initialize'));
    receive.message(request(2));
    await settle();
    fail(new Error('broken'));
    await settle();
    connection.onRequest('initialize', () => ({ capabilities: {} }));
    receive.message(request(3, 'initialize'));
    await settle();
    expect(sent).toEqual([
      refused(1, errorCodes.invalidRequest, 'This was asked before.'),
      refused(2, errorCodes.serverNotInitialized, tooEarly),
      refused(0, errorCodes.internalError, 'broken'),
      { jsonrpc: '2.0', id: 3, result: { capabilities: {} } },
    ]);
  });

  test('nothing is heard before initialize is answered, and nothing but exit after shutdown', async () => {
    const { connection, receive, settle, ended } = await connect(undefined, true);
    const heard: unknown[] = [];
    connection.onNotification('textDocument/didSave', (params) => heard.push(params));
    connection.onNotification('exit', () => heard.push('exit'));
    connection.onRequest('shutdown', () => null);
    const save = (params: string) =>
      receive.message({ jsonrpc: '2.0', method: 'textDocument/didSave', params });
    save('early');
    receive.message(request(0, 'initialize'));
    await settle();
    save('in time');
    receive.message(request(1, 'shutdown'));
    save('late');
    receive.message({ jsonrpc: '2.0', method: 'exit' });
    await settle();
    expect(heard).toEqual(['in time', 'exit']);
    expect(ended()).toBe(1);
  });

  test('exit is heard before initialize', async () => {
    const { receive, settle, ended } = await connect(undefined, true);
    receive.message({ jsonrpc: '2.0', method: 'exit' });
    await settle();
    expect(ended()).toBe(1);
  });

  test('nothing is answered after shutdown, and exit is heard', async () => {
    const { connection, receive, sent, settle, ended } = await connect();
    connection.onRequest('shutdown', () => null);
    const methods = ['shutdown', 'textDocument/hover', 'shutdown', 'initialize'];
    for (const [id, method] of methods.entries()) receive.message(request(id, method));
    receive.message({ jsonrpc: '2.0', method: 'exit' });
    await settle();
    expect(sent).toEqual([
      { jsonrpc: '2.0', id: 0, result: null },
      ...[1, 2, 3].map((id) => refused(id, errorCodes.invalidRequest, 'The server was shut down.')),
    ]);
    expect(ended()).toBe(1);
  });
});

describe('what we ask', () => {
  test('gets its answer, also where answers come in another order', async () => {
    const { connection, receive, sent } = await connect();
    const first = connection.sendRequest('workspace/configuration', { items: [] });
    const second = connection.sendRequest('jobspec/readFile', { uri: 'file:///a' });
    expect(sent).toMatchObject([
      { id: 1, method: 'workspace/configuration' },
      { id: 2, method: 'jobspec/readFile', params: { uri: 'file:///a' } },
    ]);
    receive.message({ jsonrpc: '2.0', id: 2, result: { text: 'x' } });
    receive.message({ jsonrpc: '2.0', id: 1, error: { code: 1, message: 'no' } });
    await expect(first).rejects.toThrow('no');
    await expect(second).resolves.toEqual({ text: 'x' });
  });

  test('is cancelled with the request it is for', async () => {
    const { connection, sent } = await connect();
    let cancel = (): void => {};
    const token: CancellationToken = {
      isCancellationRequested: false,
      onCancellationRequested: (listener) => {
        cancel = listener;
        return { dispose: () => {} };
      },
    };
    void connection.sendRequest('jobspec/findSpecs', { limit: 1 }, token);
    cancel();
    expect(sent.at(-1)).toEqual({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } });
  });

  test('fails where the editor goes, or is gone', async () => {
    const { connection, receive, ended } = await connect();
    const asked = connection.sendRequest('workspace/configuration', { items: [] });
    receive.closed();
    await expect(asked).rejects.toThrow('gone');
    expect(ended()).toBe(1);
    const { connection: gone } = await connect(() => {
      throw new Error('gone');
    });
    await expect(gone.sendRequest('workspace/configuration', { items: [] })).rejects.toThrow('gone');
    gone.log.error('nobody hears this');
  });

  test('is forgotten where it cannot be sent, and the next one is answered', async () => {
    let isBroken = false;
    const { connection, receive } = await connect(() => {
      if (isBroken) throw new Error('broken');
    });
    isBroken = true;
    await expect(connection.sendRequest('workspace/configuration', { items: [] })).rejects.toThrow('broken');
    isBroken = false;
    const next = connection.sendRequest('workspace/configuration', { items: [] });
    for (const id of [1, 2]) receive.message({ jsonrpc: '2.0', id, result: [id] });
    await expect(next).resolves.toEqual([2]);
  });
});

test.each([null, 7, 'text', {}, { id: 1 }, { method: 7, id: 1 }, { jsonrpc: '2.0', id: 7, result: 1 }, []])(
  'the message %j does no harm',
  async (message) => {
    const { connection, receive, sent, settle } = await connect();
    connection.onRequest('textDocument/hover', () => null);
    receive.message(message);
    receive.garbled('no JSON');
    receive.message(request(1));
    await settle();
    expect(sent.at(-1)).toEqual({ jsonrpc: '2.0', id: 1, result: null });
  },
);

test('a notification whose handler throws is in the log, and the next one is heard', async () => {
  const { connection, receive, sent, settle, ended } = await connect();
  connection.onNotification('textDocument/didSave', () => {
    throw new Error('broken');
  });
  receive.message({ jsonrpc: '2.0', method: 'textDocument/didSave', params: {} });
  receive.message({ jsonrpc: '2.0', method: '$/setTrace', params: {} });
  receive.message({ jsonrpc: '2.0', method: 'exit' });
  await settle();
  expect(sent).toEqual([
    {
      jsonrpc: '2.0',
      method: 'window/logMessage',
      params: { type: 1, message: 'textDocument/didSave: broken' },
    },
  ]);
  expect(ended()).toBe(1);
});
