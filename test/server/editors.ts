import { onTestFinished } from 'vitest';
import { connect, type LspClient, type LspClientOptions } from './lspClient';

/** An editor that goes away after the test. */
export async function editor(options?: LspClientOptions): Promise<LspClient> {
  const client = await connect(options);
  onTestFinished(() => client.dispose());
  return client;
}
