import type { Terminal } from './command';

/** In milliseconds: shorter work is done before anybody wonders. */
const patience = 1000;
/** In milliseconds between two changes of the line. */
const pace = 100;

/** A line that tells people how far long work is, and disappears when it is done. */
export interface Progress {
  update(done: number): void;
  end(): void;
}

/**
 * @param verb What happens to the files, such as “Checked”.
 * @param now In milliseconds.
 */
export function createProgress(
  verb: string,
  total: number,
  { showStatus }: Pick<Terminal, 'showStatus'>,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let shown: number | undefined;
  return {
    update(done) {
      const time = now();
      if (!showStatus || time - started < patience || (shown !== undefined && time - shown < pace)) return;
      shown = time;
      showStatus(`${verb} ${done} of ${total} files`);
    },
    end() {
      if (shown !== undefined) showStatus?.('');
    },
  };
}
