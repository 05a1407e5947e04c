import type * as vscode from 'vscode';
import type { TestApi } from '../../../client/src/extension';
import type { PreviewProbe, PreviewSnapshot } from '../../../client/src/preview/probe';
import { activateExtension } from './extension';

/** The probe of the preview, which looks at the page itself. */
export async function previewProbe(): Promise<PreviewProbe> {
  const extension = await activateExtension();
  const api = extension.exports as TestApi | undefined;
  if (!api) throw new Error('The extension does not know that it is being tested.');
  return api.preview;
}

/** Acts, then takes a snapshot after each update of the page until one holds; rejects with the last one. */
export async function untilPreview(
  probe: PreviewProbe,
  what: string,
  holds: (seen: PreviewSnapshot) => boolean,
  act: () => unknown = () => undefined,
): Promise<PreviewSnapshot> {
  let last: PreviewSnapshot | undefined;
  let subscription: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<PreviewSnapshot>((resolve, reject) => {
      const look = async (): Promise<void> => {
        last = await probe.snapshot();
        if (holds(last)) resolve(last);
      };
      timer = setTimeout(() => {
        const seen = last && { title: last.title, strip: last.strip, current: last.current, text: last.text };
        reject(new Error(`Waited 15 s for ${what}. Last seen: ${JSON.stringify(seen)}`));
      }, 15_000);
      subscription = probe.onDidUpdate(() => look().catch(reject));
      Promise.resolve(act()).then(look).catch(reject);
    });
  } finally {
    clearTimeout(timer);
    subscription?.dispose();
  }
}
