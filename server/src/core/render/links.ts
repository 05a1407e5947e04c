/** True for the addresses a posting may lead to. Everything else is shown, but is no link. */
export function isSafeLink(address: string): boolean {
  return isWebAddress(address) || /^mailto:[^\s@]+@[^\s@]+$/i.test(address.trim());
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(address.trim());
}
