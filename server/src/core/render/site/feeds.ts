import { escapeHtml, printable } from '../escape';
import type { FeedPlace, SiteEntry } from './entry';

interface Channel {
  readonly baseUrl: string;
  readonly title: string;
}

/**
 * The jobs as job boards read them, in the form that Indeed describes. A job with several places is listed once for
 * each, with a number of its own.
 * @see https://docs.indeed.com/indeed-apply/xml-feed
 */
export function jobFeed(entries: readonly SiteEntry[], { baseUrl, title }: Channel): string {
  const jobs = entries.flatMap((entry) => {
    const places: readonly (FeedPlace | undefined)[] =
      entry.feed.places.length > 0 ? entry.feed.places : [undefined];
    return places.map((place, at) => feedJob(entry, place, at, `${baseUrl}/${entry.path}`));
  });
  return `${declaration}<source>
${element('publisher', title, '  ')}${element('publisherurl', `${baseUrl}/`, '  ')}${jobs.join('')}</source>
`;
}

function feedJob(entry: SiteEntry, place: FeedPlace | undefined, at: number, url: string): string {
  const { feed } = entry;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['title', entry.title],
    ['date', entry.datePosted],
    ['referencenumber', at === 0 ? feed.reference : `${feed.reference}-${at + 1}`],
    ['requisitionid', feed.reference],
    ['url', url],
    ['company', entry.employer],
    ['city', place?.city],
    ['state', place?.region],
    ['country', place?.country],
    ['postalcode', place?.postalCode],
    ['streetaddress', place?.street],
    ['email', feed.email],
    ['description', entry.description],
    ['salary', entry.pay],
    ['education', feed.education],
    ['jobtype', feed.jobTypes.join(', ') || undefined],
    ['experience', feed.experience],
    ['remotetype', feed.remote && remoteTypes.get(feed.remote)],
    ['expirationdate', entry.validThrough],
  ];
  const written = parts.map(([name, text]) => (text === undefined ? '' : cdata(name, text)));
  return `  <job>\n${written.join('')}  </job>\n`;
}

const remoteTypes: ReadonlyMap<string, string> = new Map([
  ['remote', 'Fully remote'],
  ['hybrid', 'Hybrid remote'],
]);

/**
 * New jobs for readers of news, as RSS 2.0.
 * @see https://www.rssboard.org/rss-specification
 */
export function newsFeed(
  entries: readonly SiteEntry[],
  { baseUrl, title, language }: Channel & { readonly language: string },
): string {
  const items = entries.map((entry) => {
    const url = `${baseUrl}/${entry.path}`;
    return [
      '    <item>\n',
      element('title', entry.title, '      '),
      element('link', url, '      '),
      `      <guid isPermaLink="true">${escapeHtml(url)}</guid>\n`,
      entry.datePosted === undefined ? '' : element('pubDate', mailDate(entry.datePosted), '      '),
      element('description', entry.description, '      '),
      '    </item>\n',
    ].join('');
  });
  return `${declaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
${element('title', title, '    ')}${element('link', `${baseUrl}/`, '    ')}${element('description', title, '    ')}${element('language', language, '    ')}    <atom:link href="${escapeHtml(`${baseUrl}/feed.xml`)}" rel="self" type="application/rss+xml"/>
${items.join('')}  </channel>
</rss>
`;
}

/** @see https://www.sitemaps.org/protocol.html */
export function siteMap(entries: readonly SiteEntry[], baseUrl: string): string {
  const addresses = [`${baseUrl}/`, ...entries.map(({ path }) => `${baseUrl}/${path}`)];
  const urls = addresses.map((address) => `  <url><loc>${escapeHtml(address)}</loc></url>\n`);
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What is safe in HTML is safe in XML as well. */
function element(name: string, text: string, indent: string): string {
  return `${indent}<${name}>${escapeHtml(text)}</${name}>\n`;
}

/** Text that is taken as it stands; the sign that would end it is written in two halves. */
function cdata(name: string, text: string): string {
  return `    <${name}><![CDATA[${printable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>\n`;
}

/** The first moment of a day, as mails and RSS write it. */
function mailDate(date: string): string {
  return new Date(Date.parse(date)).toUTCString();
}
