import type { App } from '../extension';

export function showOutput({ server }: App): () => void {
  return () => server.showOutput();
}
