import { errorCodes, ResponseError } from './messages';

/**
 * When an editor may say what: `initialize` first and once, nothing after `shutdown`.
 * https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#lifeCycleMessages
 */
export interface Lifecycle {
  /** @returns why a request cannot be answered now; undefined where it can, and has begun. */
  begin(method: string): ResponseError | undefined;
  /** An editor may try again where `initialize` failed. */
  end(method: string, isWell: boolean): void;
  /** Whether a notification counts now; what comes too early or too late is dropped. `exit` always counts. */
  hears(method: string): boolean;
  readonly isShutDown: boolean;
}

export function createLifecycle(): Lifecycle {
  let state: 'new' | 'starting' | 'running' | 'shut down' = 'new';

  function refusal(method: string): ResponseError | undefined {
    if (state === 'shut down') return invalid('The server was shut down.');
    if (method === 'initialize') return state === 'new' ? undefined : invalid('This was asked before.');
    if (state === 'running') return undefined;
    return new ResponseError(errorCodes.serverNotInitialized, 'The first request has to be initialize.');
  }

  return {
    begin(method) {
      const refused = refusal(method);
      if (refused) return refused;
      if (method === 'initialize') state = 'starting';
      if (method === 'shutdown') state = 'shut down';
      return undefined;
    },
    end(method, isWell) {
      if (method === 'initialize' && state === 'starting') state = isWell ? 'running' : 'new';
    },
    hears: (method) => state === 'running' || method === 'exit',
    get isShutDown() {
      return state === 'shut down';
    },
  };
}

function invalid(message: string): ResponseError {
  return new ResponseError(errorCodes.invalidRequest, message);
}
