import type { Event } from 'vscode';
import type { ProbeAction, ProbeResult } from './messages';
import type { Previews } from './previews';

/** How tests see the preview: through the page itself, as a person would. */
export interface PreviewProbe {
  /** The page got something new to show. */
  readonly onDidUpdate: Event<void>;
  snapshot(): Promise<PreviewSnapshot>;
  /** A snapshot with the places of all blocks. */
  layout(): Promise<PreviewSnapshot>;
  /** A click on a block, counted as in the layout. */
  clickBlock(index: number): Promise<void>;
  /** A real click on the first element that matches. */
  click(selector: string): Promise<void>;
  /** A key pressed on the first element that matches. */
  press(selector: string, key: string): Promise<void>;
  scrollTo(y: number): Promise<void>;
}

export interface PreviewSnapshot extends ProbeResult {
  /** Title of the tab. */
  readonly title: string;
}

export function createPreviewProbe(previews: Previews): PreviewProbe {
  async function ask(action: ProbeAction): Promise<PreviewSnapshot> {
    const panel = previews.current();
    if (!panel) throw new Error('No preview is open.');
    const result = await panel.probe(action);
    if (!result.found) throw new Error(`Nothing in the preview matches ${JSON.stringify(action)}.`);
    return { ...result, title: panel.title };
  }

  return {
    onDidUpdate: previews.onDidUpdate,
    snapshot: () => ask({ kind: 'snapshot' }),
    layout: () => ask({ kind: 'layout' }),
    async clickBlock(index) {
      await ask({ kind: 'clickBlock', index });
    },
    async click(selector) {
      await ask({ kind: 'click', selector });
    },
    async press(selector, key) {
      await ask({ kind: 'key', selector, key });
    },
    async scrollTo(y) {
      await ask({ kind: 'scrollTo', y });
    },
  };
}
