import type { Transport } from './transport';

/** Messages through the channel that Node gives a process it forks, as VS Code does. */
export function createProcessTransport(): Transport {
  return {
    listen(receiver) {
      process.on('message', (message) => receiver.message(message));
      process.on('disconnect', () => receiver.closed());
    },
    send(message) {
      if (!process.send || !process.connected) throw new Error('The editor is gone.');
      // Without a function to call, an editor that goes just now would end us with an error.
      process.send(message, undefined, undefined, () => {});
    },
  };
}
