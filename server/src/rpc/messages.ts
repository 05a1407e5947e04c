/** JSON-RPC 2.0 as the Language Server Protocol uses it: https://www.jsonrpc.org/specification */
export type MessageId = number | string;

export interface RequestMessage {
  readonly jsonrpc: '2.0';
  readonly id: MessageId;
  readonly method: string;
  readonly params?: unknown;
}

export interface NotificationMessage {
  readonly jsonrpc: '2.0';
  readonly method: string;
  readonly params?: unknown;
}

export interface ResponseMessage {
  readonly jsonrpc: '2.0';
  /** Null where the request was so broken that its id is not known. */
  readonly id: MessageId | null;
  readonly result?: unknown;
  readonly error?: ErrorObject;
}

export interface ErrorObject {
  readonly code: number;
  readonly message: string;
}

/** Numbers of the protocol: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#errorCodes */
export const errorCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  internalError: -32603,
  serverNotInitialized: -32002,
  requestCancelled: -32800,
  requestFailed: -32803,
} as const;

/** A request that was answered with an error, by us or by the editor. */
export class ResponseError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'ResponseError';
    this.code = code;
  }
}

export function isRequest(message: object): message is RequestMessage {
  return 'method' in message && 'id' in message && isId(message.id) && typeof message.method === 'string';
}

export function isNotification(message: object): message is NotificationMessage {
  return 'method' in message && !('id' in message) && typeof message.method === 'string';
}

export function isResponse(message: object): message is ResponseMessage {
  return !('method' in message) && 'id' in message && ('result' in message || 'error' in message);
}

function isId(id: unknown): id is MessageId {
  return typeof id === 'number' || typeof id === 'string';
}
