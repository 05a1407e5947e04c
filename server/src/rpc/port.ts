import type { Transport } from './transport';

/** The end of a worker's port inside the worker, as browsers have it. */
export interface Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

/** Messages through the port of a worker; it ends with the worker, without a word. */
export function createPortTransport(port: Port): Transport {
  return {
    listen(receiver) {
      port.onmessage = ({ data }) => receiver.message(data);
    },
    send: (message) => port.postMessage(message),
  };
}
