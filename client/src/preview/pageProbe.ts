import type { ProbeAction, ProbeResult, ToWebview } from './messages';

/** Asks the page what a person sees in it; only answered in tests. */
export interface PageProbe {
  ask(action: ProbeAction): Promise<ProbeResult>;
  answered(id: number, result: ProbeResult): void;
}

export function createPageProbe(post: (message: ToWebview) => void): PageProbe {
  let count = 0;
  const waiting = new Map<number, (result: ProbeResult) => void>();
  return {
    ask(action) {
      const id = ++count;
      const result = new Promise<ProbeResult>((resolve) => waiting.set(id, resolve));
      post({ type: 'probe', id, action });
      return result;
    },
    answered(id, result) {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
  };
}
