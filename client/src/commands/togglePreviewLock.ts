import type { App } from '../extension';

/** A locked preview stays with its file; the others follow the active editor. */
export function togglePreviewLock({ previews }: App): () => void {
  return () => previews.toggleLock();
}
