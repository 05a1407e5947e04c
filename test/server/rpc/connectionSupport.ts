import { type Connection, createConnection } from '../../../server/src/rpc/connection';
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
export async function connect(send?: () => void, isNew = false): Promise<World> {
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

export const request = (id: number | string, method = 'textDocument/hover') => ({
  jsonrpc: '2.0',
  id,
  method,
  params: hover,
});
