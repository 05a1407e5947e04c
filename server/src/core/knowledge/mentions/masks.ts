/** Takes the place of what readers do not see, such as the target of a link. Has the meaning of nothing. */
export const HIDDEN = '\u0001';
/** Takes the place of addresses and file names, which readers see but do not read as words. */
export const OPAQUE = '\u0002';

/** The text with addresses, link targets and tags blanked out, letter by letter, so that offsets stay. */
export function maskAddresses(text: string): string {
  if (!/[/@<\\]|www\.|\]\(/.test(text)) return text;
  const withoutLinks = mask(text, '](', HIDDEN, (at) => {
    const end = indexWithin(text, ')', at, reach.address, '\n[]');
    return end < 0 ? undefined : { start: at, end: end + 1 };
  });
  const withoutTags = mask(withoutLinks, '<', HIDDEN, (at) => {
    if (!/[a-z/]/i.test(text.charAt(at + 1))) return undefined;
    const end = indexWithin(text, '>', at, reach.tag, '<');
    return end < 0 || text.slice(at, end).includes('://') ? undefined : { start: at, end: end + 1 };
  });
  return addresses.reduce(
    (visible, { part, startAt }) =>
      mask(visible, part, OPAQUE, (at) => {
        const start = startAt(visible, at);
        return start === undefined ? undefined : { start, end: endOfAddress(visible, at) };
      }),
    withoutTags,
  );
}

/** As far as an address, a link target or a tag is looked for: each step of the scan costs a bounded time. */
const reach = { scheme: 20, address: 2000, local: 64, tag: 200 };

interface Address {
  readonly part: string;
  /** Where the address around the part begins, if it is one. */
  startAt(text: string, at: number): number | undefined;
}

const addresses: readonly Address[] = [
  { part: '://', startAt: (text, at) => startOf(text, at, reach.scheme, /[a-z0-9+.-]/i) },
  { part: 'www.', startAt: (_, at) => at },
  { part: ':\\', startAt: (_, at) => Math.max(0, at - 1) },
  {
    part: '@',
    startAt: (text, at) =>
      /\w/.test(text.charAt(at + 1)) ? startOf(text, at, reach.local, /[\w.+-]/) : undefined,
  },
  { part: '/', startAt: startOfPath },
];

const topLevelDomains = 'com|org|net|io|dev|ai|gov|edu|app|co|us|uk|de|eu|fr|ca';
const hostWithPath = new RegExp(`^(?:[a-z0-9-]{1,63}\\.){1,5}(?:${topLevelDomains})/`);
const pathPart = /[\w.~/-]/;
const filePath =
  /\.(?:md|ya?ml|json|txt|py|go|tsx?|html?|css|csv|pdf|docx?|xlsx?|sh|java|rb|rs|cpp|toml|xml)\.?$/;

/** `example.com/docker`, `docs/python/setup.md`, `/usr/bin/python`, `~/go`; but not `AWS/GCP`. */
function startOfPath(text: string, at: number): number | undefined {
  const hostStart = startOf(text, at, reach.local, /[a-z0-9.-]/);
  if (hostWithPath.test(text.slice(hostStart, at + 1))) return hostStart;
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  if (before === '~' || before === '.') return at - 1;
  let end = at;
  while (end < text.length && end - at < reach.local && pathPart.test(text.charAt(end))) end++;
  const rest = text.slice(at + 1, end);
  if (/[\s(`"']/.test(before)) return /^\w[^/]*\//.test(rest) ? at : undefined;
  return filePath.test(rest) ? startOf(text, at, reach.local, pathPart) : undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Blanks the stretch around each occurrence of a part, going on behind it. */
function mask(
  text: string,
  part: string,
  by: string,
  stretchAt: (at: number) => Stretch | undefined,
): string {
  let masked = '';
  let done = 0;
  for (let at = text.indexOf(part); at >= 0; ) {
    const stretch = stretchAt(at);
    const next = Math.max(stretch?.end ?? 0, at + part.length);
    if (stretch) {
      const start = Math.max(done, stretch.start);
      masked += text.slice(done, start) + by.repeat(next - start);
      done = next;
    }
    at = text.indexOf(part, next);
  }
  return done === 0 ? text : masked + text.slice(done);
}

function indexWithin(text: string, wanted: string, from: number, steps: number, stops: string): number {
  const until = Math.min(text.length, from + steps);
  for (let at = from + 1; at < until; at++) {
    if (text.charAt(at) === wanted) return at;
    if (stops.includes(text.charAt(at))) return -1;
  }
  return -1;
}

function startOf(text: string, from: number, steps: number, part: RegExp): number {
  let at = from;
  while (at > 0 && from - at < steps && part.test(text.charAt(at - 1))) at--;
  return at;
}

const addressEnds = new Set([...' \t\r\n<>()[]{}"`|*,;', HIDDEN]);

function endOfAddress(text: string, from: number): number {
  const until = Math.min(text.length, from + reach.address);
  let at = from;
  while (at < until && !addressEnds.has(text.charAt(at))) at++;
  return at;
}
