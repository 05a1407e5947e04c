import { describe, expect, test } from 'vitest';
import type { CancellationToken } from '../../../server/src/rpc/cancellation';
import { errorCodes, ResponseError } from '../../../server/src/rpc/messages';
import { connect, request } from './connectionSupport';

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
