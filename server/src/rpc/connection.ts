import { type CancellationSource, type CancellationToken, createCancellation } from './cancellation';
import { messageTypes } from './constants';
import { createLifecycle } from './lifecycle';
import {
  type ErrorObject,
  errorCodes,
  isNotification,
  isRequest,
  isResponse,
  type MessageId,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from './messages';
import type { Asked, Requests, Sent, Told } from './methods';
import type { Transport } from './transport';

/** Our end of the conversation with an editor, in the methods of the Language Server Protocol. */
export interface Connection {
  /** Answers a request. What the handler throws is told as an error; an error it returns is sent as it is. */
  onRequest<M extends keyof Requests>(method: M, handler: RequestHandler<M>): void;
  onNotification<M extends keyof Told>(method: M, handler: (params: Told[M]) => void): void;
  /** Asks the editor. Rejects with what it answers as an error, and where it is gone. */
  sendRequest<M extends keyof Asked>(
    method: M,
    params: Asked[M]['params'],
    token?: CancellationToken,
  ): Promise<Asked[M]['result']>;
  /** @throws where the editor is gone. */
  sendNotification<M extends keyof Sent>(method: M, params: Sent[M]): void;
  /** Writes to the log that the editor shows. Whatever cannot be written is lost. */
  readonly log: Readonly<Record<'error' | 'warn', (message: string) => void>>;
  /** Begins to listen; called once, when the handlers are there. */
  listen(): void;
}

export type RequestHandler<M extends keyof Requests> = (
  params: Requests[M]['params'],
  token: CancellationToken,
) => Answer<Requests[M]['result']> | Promise<Answer<Requests[M]['result']>>;

export type Answer<T> = T | ResponseError;

export interface ConnectionOptions {
  /**
   * Calls back later, when what came in meanwhile has been read: so that a request can be cancelled while it
   * waits for its turn.
   */
  readonly later: (run: () => void) => void;
  /** The editor is gone, or asked us to go; told is whether it asked for `shutdown` before. */
  readonly onEnd: (wasShutDown: boolean) => void;
}

/** What an editor sends is believed to have the shape that the protocol gives it. */
type Handler = (params: never, token: CancellationToken) => unknown;

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export function createConnection(transport: Transport, { later, onEnd }: ConnectionOptions): Connection {
  const requestHandlers = new Map<string, Handler>();
  const notificationHandlers = new Map<string, (params: never) => void>();
  const running = new Map<MessageId, CancellationSource>();
  const pending = new Map<MessageId, Pending>();
  const queue: object[] = [];
  const lifecycle = createLifecycle();
  let busy = false;
  let lastId = 0;

  /** The first message is dealt with at once, each further one when others have had their turn. */
  function receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) {
      fail(null, errorCodes.invalidRequest, 'No message.');
    } else if (isNotification(message) && message.method === '$/cancelRequest') {
      cancel(message.params);
    } else if (isResponse(message)) {
      settle(message.id, message.result, message.error);
    } else {
      queue.push(message);
      if (!busy) next();
    }
  }

  function next(): void {
    const message = queue.shift();
    busy = message !== undefined;
    if (!message) return;
    dispatch(message);
    later(next);
  }

  function dispatch(message: object): void {
    if (isRequest(message)) void answer(message);
    else if (isNotification(message)) hear(message);
    else fail(null, errorCodes.invalidRequest, 'Neither a request nor an answer.');
  }

  function hear({ method, params }: NotificationMessage): void {
    if (!lifecycle.hears(method)) return;
    try {
      notificationHandlers.get(method)?.(params as never);
    } catch (error) {
      log.error(`${method}: ${reasonOf(error)}`);
    }
    if (method === 'exit') onEnd(lifecycle.isShutDown);
  }

  async function answer(request: RequestMessage): Promise<void> {
    const { id, method } = request;
    const refused = lifecycle.begin(method);
    if (refused) return fail(id, refused.code, refused.message);
    const source = createCancellation();
    running.set(id, source);
    const result = await resultOf(request, source.token);
    running.delete(id);
    const isWell = !(result instanceof ResponseError);
    // An editor may go on as soon as it has the answer.
    lifecycle.end(method, isWell);
    if (isWell) send({ jsonrpc: '2.0', id, result: result ?? null });
    else fail(id, result.code, result.message);
  }

  async function resultOf({ method, params }: RequestMessage, token: CancellationToken): Promise<unknown> {
    try {
      const handler = requestHandlers.get(method);
      if (!handler) return new ResponseError(errorCodes.methodNotFound, `There is no ${method}.`);
      return await handler(params as never, token);
    } catch (error) {
      if (error instanceof ResponseError) return error;
      return new ResponseError(errorCodes.internalError, reasonOf(error));
    }
  }

  function fail(id: MessageId | null, code: number, message: string): void {
    const error: ErrorObject = { code, message };
    send({ jsonrpc: '2.0', id, error });
  }

  function send(message: object): void {
    try {
      transport.send(message);
    } catch {
      // The editor is gone: there is nobody left to answer.
    }
  }

  function cancel(params: unknown): void {
    const id = params !== null && typeof params === 'object' && 'id' in params ? params.id : undefined;
    if (typeof id !== 'string' && typeof id !== 'number') return;
    const at = queue.findIndex((message) => isRequest(message) && message.id === id);
    if (at < 0) {
      running.get(id)?.cancel();
    } else {
      queue.splice(at, 1);
      fail(id, errorCodes.requestCancelled, 'The request was cancelled.');
    }
  }

  function settle(id: MessageId | null, result: unknown, error: ErrorObject | undefined): void {
    const waiting = id === null ? undefined : pending.get(id);
    if (id === null || !waiting) return;
    pending.delete(id);
    if (error) waiting.reject(new ResponseError(error.code, error.message));
    else waiting.resolve(result as never);
  }

  const log: Connection['log'] = {
    error: (message) =>
      send({ jsonrpc: '2.0', method: 'window/logMessage', params: { type: messageTypes.error, message } }),
    warn: (message) =>
      send({ jsonrpc: '2.0', method: 'window/logMessage', params: { type: messageTypes.warning, message } }),
  };

  return {
    onRequest: (method, handler) => requestHandlers.set(method, handler),
    onNotification: (method, handler) => notificationHandlers.set(method, handler),
    sendRequest: (method, params, token) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        try {
          transport.send({ jsonrpc: '2.0', id, method, params });
        } catch (error) {
          pending.delete(id);
          throw error;
        }
        token?.onCancellationRequested(() =>
          send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } }),
        );
      }),
    sendNotification: (method, params) => transport.send({ jsonrpc: '2.0', method, params }),
    log,
    listen() {
      transport.listen({
        message: receive,
        garbled: (reason) => fail(null, errorCodes.parseError, reason),
        closed() {
          for (const { reject } of pending.values()) reject(new Error('The editor is gone.'));
          pending.clear();
          onEnd(lifecycle.isShutDown);
        },
      });
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
