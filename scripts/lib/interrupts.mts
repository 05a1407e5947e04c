type CleanUp = (signal: NodeJS.Signals) => Promise<void>;

const exitCodes = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;
const cleanUps = new Set<CleanUp>();
let listening = false;
let ending = false;

/**
 * Registers what is to be done before Ctrl-C, or another way of being told to end, ends this process. All
 * that is registered runs at the same time; a second Ctrl-C does not wait for it.
 * @returns A function that takes it back.
 */
export function beforeInterruptedExit(cleanUp: CleanUp): () => void {
  listen();
  cleanUps.add(cleanUp);
  return () => cleanUps.delete(cleanUp);
}

/** Whether this process has been told to end and is only cleaning up. */
export function isInterrupted(): boolean {
  return ending;
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const [signal, code] of exitCodes) process.on(signal, () => end(signal, code));
}

async function end(signal: NodeJS.Signals, code: number): Promise<void> {
  // A terminal signals the whole group, and run.mjs passes the same signal on: these come together.
  if (ending) return;
  ending = true;
  setTimeout(() => process.once(signal, () => process.exit(code)), 500).unref();
  const limit = new Promise((resolve) => setTimeout(resolve, 8000).unref());
  await Promise.race([Promise.allSettled([...cleanUps].map((cleanUp) => cleanUp(signal))), limit]);
  process.exit(code);
}
