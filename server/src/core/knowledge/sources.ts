/**
 * Pages that retell what an authority says: read because the authority's own page could not be, and named as what
 * they are wherever they are named.
 */
const retelling: ReadonlySet<string> = new Set([
  ...['employsome.com', 'getpocketlaw.com', 'launchtn.org', 'schemacheck.dev', 'schemapreview.com'],
  ...['schemastats.com', 'seoclaims.com'],
]);

/** Addresses that only authorities and lawmakers have. */
const official = /(?:^|\.)(?:gov|gov\.[a-z]{2}|state\.[a-z]{2}\.us|europa\.eu|legistar\.com)$/;

/** What to call a source, in front of its address. */
export function sourceWord(address: string): 'source' | 'second-hand source' {
  return retelling.has(hostOf(address)) ? 'second-hand source' : 'source';
}

/** What to call a source for a law: whoever has not made it retells it. */
export function lawSourceWord(address: string): 'official source' | 'second-hand source' {
  return official.test(hostOf(address)) ? 'official source' : 'second-hand source';
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}
