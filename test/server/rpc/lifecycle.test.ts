import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../server/src/rpc/messages';
import { connect, request } from './connectionSupport';

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
