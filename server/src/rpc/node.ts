import { type Connection, createConnection } from './connection';
import { createProcessTransport } from './processChannel';
import { createStreamTransport } from './streams';

/** Milliseconds between two looks at whether the editor is still there. */
const watch = 3000;

/**
 * The connection to the editor that started this process, in the way it asks for: `--stdio` or `--node-ipc`.
 * The process ends when the editor says so, closes the connection, or is no longer there.
 * @throws {Error} where the editor asks for no way we know.
 */
export function connectToEditor(args: readonly string[] = process.argv): Connection {
  const connection = createConnection(transportFor(args), {
    later: setImmediate,
    onEnd: (wasShutDown) => process.exit(wasShutDown ? 0 : 1),
  });
  return {
    ...connection,
    onRequest(method, handler) {
      connection.onRequest(method, (params, token) => {
        if (method === 'initialize') watchEditor(params);
        return handler(params, token);
      });
    },
  };

  /** An editor that crashed closes nothing on some systems. */
  function watchEditor(params: unknown): void {
    const editor =
      typeof params === 'object' && params !== null && 'processId' in params ? params.processId : undefined;
    if (typeof editor !== 'number') return;
    setInterval(() => {
      if (!isAlive(editor)) process.exit(1);
    }, watch).unref();
  }
}

function transportFor(args: readonly string[]) {
  if (args.includes('--node-ipc')) return createProcessTransport();
  if (args.includes('--stdio')) return createStreamTransport(process.stdin, process.stdout);
  throw new Error('Editors start the language server with --stdio or --node-ipc.');
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It lives where we may not reach it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
