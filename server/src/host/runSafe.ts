import type { CancellationToken } from '../rpc/cancellation';
import { errorCodes, ResponseError } from '../rpc/messages';

export interface Logger {
  error(message: string): void;
}

/**
 * Answers a request whatever happens: a bug in one feature is logged and gives the fallback, so that it never
 * breaks another; a request nobody waits for any more is answered as cancelled.
 */
export async function runSafe<T>(
  name: string,
  fallback: T,
  token: CancellationToken,
  logger: Logger,
  work: () => T | Promise<T>,
): Promise<T | ResponseError> {
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await work();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    logger.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fallback;
  }
}

function cancelled(): ResponseError {
  return new ResponseError(errorCodes.requestCancelled, 'The request was cancelled.');
}
