import type { SpecContext } from '../core/context';

/** The address of a page of the documentation; undefined where it is not there. */
export type PageUri = NonNullable<SpecContext['pageUri']>;

/**
 * Chooses how pages are opened: by a command of the editor where it has one, and otherwise by their address.
 * @param options What the client sent when it started the server.
 */
export function choosePageUri(options: unknown, byAddress: PageUri | undefined): PageUri | undefined {
  const command: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'pageCommand') : undefined;
  if (typeof command !== 'string' || !/^[\w.-]+$/.test(command)) return byAddress;
  return (path) => `command:${command}?${encodeURIComponent(JSON.stringify([path]))}`;
}
