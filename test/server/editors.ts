import { afterEach } from 'vitest';
import { connect, type LspClient, type LspClientOptions } from './lspClient';

const clients: LspClient[] = [];

/** An editor that goes away after the test. */
export async function editor(options?: LspClientOptions): Promise<LspClient> {
  const client = await connect(options);
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
