/** True for the addresses a posting may lead to. Everything else is shown, but is no link. */
export function isSafeLink(address: string): boolean {
  return isWebAddress(address) || /^mailto:[^\s@]+@[^\s@]+$/i.test(address.trim());
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(address.trim());
}

/**
 * The address as programs outside of a browser take it, in ASCII with everything escaped that is not allowed in
 * one (RFC 3986); undefined where there is no way to make a valid one of it.
 */
export function strictAddress(address: string): string | undefined {
  try {
    return new URL(address.trim()).href.replace(/[^\x21-\x7e]|[<>"{}|\\^`]/gu, encodeURIComponent);
  } catch {
    return undefined;
  }
}
