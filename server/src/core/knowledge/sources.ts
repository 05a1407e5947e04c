/**
 * Pages that retell what an authority says: read because the authority's own page could not be, and named as what
 * they are wherever they are named.
 */
const retelling: ReadonlySet<string> = new Set([
  ...['employsome.com', 'getpocketlaw.com', 'launchtn.org', 'schemacheck.dev', 'schemapreview.com'],
  ...['schemastats.com', 'seoclaims.com'],
]);

/** What to call a source, in front of its address. */
export function sourceWord(address: string): 'source' | 'second-hand source' {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  return retelling.has(host) ? 'second-hand source' : 'source';
}
