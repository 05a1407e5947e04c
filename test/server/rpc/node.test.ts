import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/paths.mts';
import { frame } from '../../../server/src/rpc/frames';
import { sharedFolder } from '../../lib/temporaryFolder';

/** A server that knows when to end, and says what was saved. */
const source = `
import { connectToEditor } from './server/src/rpc/node';
const connection = connectToEditor();
connection.onRequest('initialize', () => ({ capabilities: {} }));
connection.onRequest('shutdown', () => null);
connection.onNotification('textDocument/didSave', ({ textDocument }) =>
  connection.sendNotification('window/logMessage', { type: 4, message: textDocument.uri }));
connection.listen();
`;

const folder = sharedFolder();
let file = '';
beforeAll(async () => {
  file = join(folder(), 'server.cjs');
  await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    outfile: file,
    bundle: true,
    platform: 'node',
  });
});

const message = (method: string, rest: object = {}) => ({ jsonrpc: '2.0', method, ...rest });

function start(...args: string[]) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const say = (said: object) => child.stdin.write(frame(JSON.stringify(said)));
  return { child, say, ended: once(child, 'exit') };
}

test('after one initialize, shutdown and exit the process ends well', async () => {
  const { child, say, ended } = start('--stdio');
  say(message('initialize', { id: 1, params: { processId: process.pid } }));
  const [answer] = await once(child.stdout, 'data');
  expect(String(answer)).toContain('{"jsonrpc":"2.0","id":1,"result":{"capabilities":{}}}');
  const ask = async (method: string, id: number): Promise<string> => {
    say(message(method, { id }));
    return String((await once(child.stdout, 'data'))[0]);
  };
  expect(await ask('initialize', 2)).toContain('"id":2,"error":{"code":-32600,');
  expect(await ask('shutdown', 3)).toContain('"id":3,"result":null');
  expect(await ask('shutdown', 4)).toContain('"id":4,"error":{"code":-32600,');
  expect(await ask('initialize', 5)).toContain('"id":5,"error":{"code":-32600,');
  say(message('exit'));
  expect(await ended).toEqual([0, null]);
});

test('what is told before initialize is answered, or after shutdown, is not heard', async () => {
  const { child, say, ended } = start('--stdio');
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const said = (): string => Buffer.concat(chunks).toString('utf8');
  const until = async (part: string): Promise<void> => {
    while (!said().includes(part)) await once(child.stdout, 'data');
  };
  const save = (uri: string) => say(message('textDocument/didSave', { params: { textDocument: { uri } } }));
  save('early');
  say(message('initialize', { id: 1, params: { processId: process.pid } }));
  await until('"id":1');
  save('in time');
  say(message('shutdown', { id: 2 }));
  await until('"id":2');
  save('late');
  say(message('exit'));
  expect(await ended).toEqual([0, null]);
  expect([...said().matchAll(/"message":"([^"]*)"/g)].map(([, uri]) => uri)).toEqual(['in time']);
});

test.each([
  ['exit without shutdown', (child: ReturnType<typeof start>) => child.say(message('exit'))],
  ['the end of the pipe', ({ child }: ReturnType<typeof start>) => child.stdin.end()],
  [
    'something that is no message',
    ({ child }: ReturnType<typeof start>) => child.stdin.write('GET / HTTP\r\n\r\n'),
  ],
])('%s ends the process with 1', async (_, end) => {
  const server = start('--stdio');
  end(server);
  expect(await server.ended).toEqual([1, null]);
});

test('a process that no editor talks to says how to start it', async () => {
  const { child, ended } = start();
  const [said] = await once(child.stderr, 'data');
  expect(String(said)).toContain('--stdio');
  expect((await ended)[0]).toBe(1);
});

test('the server ends with the editor that started it', async () => {
  const editor = spawn(process.execPath, ['-e', '']);
  await once(editor, 'exit');
  const { say, ended } = start('--stdio');
  say(message('initialize', { id: 1, params: { processId: editor.pid } }));
  expect(await ended).toEqual([1, null]);
});

test('VS Code talks to it through the channel between processes', async () => {
  const child = fork(file, ['--node-ipc'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  child.send(message('initialize', { id: 1, params: { processId: null } }));
  const [answer] = await once(child, 'message');
  expect(answer).toEqual({ jsonrpc: '2.0', id: 1, result: { capabilities: {} } });
  child.disconnect();
  expect(await ended).toEqual([1, null]);
});
