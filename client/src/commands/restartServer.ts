import type { App } from '../extension';

export function restartServer({ server, previews }: App): () => Promise<void> {
  return async () => {
    await server.restart();
    previews.refresh();
  };
}
