import type { Readable, Writable } from 'node:stream';
import { createFrameReader, frame } from './frames';
import type { Transport } from './transport';

/** Messages through a pair of pipes, as an editor has that started us with `--stdio`. */
export function createStreamTransport(input: Readable, output: Writable): Transport {
  const frames = createFrameReader();
  return {
    listen(receiver) {
      let isOpen = true;
      const close = (): void => {
        if (isOpen) receiver.closed();
        isOpen = false;
      };
      input.on('data', (bytes: Buffer) => {
        try {
          for (const text of frames.read(bytes)) read(text);
        } catch (error) {
          // Nothing can be understood any more.
          receiver.garbled(String(error));
          input.destroy();
          close();
        }
      });
      for (const event of ['end', 'close', 'error']) input.on(event, close);
      output.on('error', close);

      function read(text: string): void {
        const message = parse(text);
        if (message instanceof SyntaxError) receiver.garbled(message.message);
        else receiver.message(message);
      }
    },
    send(message) {
      if (output.destroyed || !output.writable) throw new Error('The editor is gone.');
      output.write(frame(JSON.stringify(message)));
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
