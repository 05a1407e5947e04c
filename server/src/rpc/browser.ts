import { type Connection, createConnection } from './connection';
import { createPortTransport, type Port } from './port';

/** The connection to the page, or the extension host, that started this worker. */
export function connectToPage(port: Port): Connection {
  // Each message is an event of its own, so what waits has been heard by then.
  const later = (run: () => void): void => void setTimeout(run, 0);
  return createConnection(createPortTransport(port), { later, onEnd: () => {} });
}
