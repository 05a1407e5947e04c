import type { Connection } from '../rpc/connection';

/**
 * Lets something be told to the editor, or asked of it, and goes on without waiting: an editor that refuses is
 * written to the log, and what held before holds on.
 * @param name What was wanted, for the log.
 */
export function carryOn(connection: Connection, name: string, wanted: Promise<unknown> | undefined): void {
  wanted?.catch((error: unknown) => {
    connection.log.warn(`${name}: ${String(error)}`);
  });
}
