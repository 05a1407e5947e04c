/** Runs work at once when idle, and once per pause while requests keep coming. */
export interface Refresher {
  request(): void;
  /** True where work is going on, or about to. */
  readonly busy: boolean;
  dispose(): void;
}

/**
 * @param work never runs twice at the same time; a request that comes meanwhile is served afterwards.
 * @param pause milliseconds between two starts.
 */
export function createRefresher(work: () => Promise<void>, pause: number): Refresher {
  let running = false;
  let wanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    wanted = false;
    running = true;
    timer = setTimeout(() => {
      timer = undefined;
      if (wanted && !running) start();
    }, pause);
    void work().finally(() => {
      running = false;
      if (wanted && timer === undefined) start();
    });
  }

  return {
    request() {
      wanted = true;
      if (!running && timer === undefined) start();
    },
    get busy() {
      return running || wanted;
    },
    dispose() {
      wanted = false;
      clearTimeout(timer);
    },
  };
}
