import { writeJson } from '../jsonLd';
import { type HouseLabels, labelsFor } from '../labels';
import type { Look } from '../themes';
import type { SiteEntry } from './entry';
import { jobFeed, newsFeed, siteMap } from './feeds';
import { siteIndex } from './list';

export { idOfName, type LeftOut, type SiteEntry, type SiteOptions, siteEntry } from './entry';

/** A file of a site, by its path from the root. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

export interface SiteFrame {
  /** The address the site will have, without a slash at its end; without it there are no feeds. */
  readonly baseUrl: string | undefined;
  /** The language of the list; that of most postings unless told otherwise. */
  readonly language?: string | undefined;
  readonly labels?: HouseLabels | undefined;
  readonly look: Look;
}

/** The files of a site: a page for each posting, the list, and what other machines read. */
export function siteFiles(entries: readonly SiteEntry[], frame: SiteFrame): SiteFile[] {
  const sorted = [...entries].sort(byDate);
  const language = frame.language ?? mostCommonLanguage(sorted);
  const labels = labelsFor(language, frame.labels);
  const employers = [...new Set(sorted.flatMap(({ employer }) => employer ?? []))];
  const title =
    employers.length === 1
      ? labels.site.titleOf.replace('{name}', () => employers[0] ?? '')
      : labels.site.title;
  const { baseUrl } = frame;
  return [
    ...sorted.map(({ path, html }) => ({ path, text: html })),
    { path: 'index.html', text: siteIndex(sorted, { title, language, labels, look: frame.look, employers }) },
    { path: 'jobs.json', text: jobsJson(sorted, baseUrl) },
    ...(baseUrl === undefined
      ? []
      : [
          { path: 'jobs.xml', text: jobFeed(sorted, { baseUrl, title }) },
          { path: 'feed.xml', text: newsFeed(sorted, { baseUrl, title, language }) },
          { path: 'sitemap.xml', text: siteMap(sorted, baseUrl) },
        ]),
  ];
}

/** The newest first; those without a date last, and by name. */
function byDate(one: SiteEntry, other: SiteEntry): number {
  const [first = '', second = ''] = [one.datePosted, other.datePosted];
  if (first !== second) return first < second ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

function mostCommonLanguage(entries: readonly SiteEntry[]): string {
  const counts = new Map<string, number>();
  for (const { language } of entries) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? 'en';
}

function jobsJson(entries: readonly SiteEntry[], baseUrl: string | undefined): string {
  const jobs = entries.map(({ id, path, title, employer, team, places, types, pay, ...rest }) => ({
    id,
    url: baseUrl === undefined ? path : `${baseUrl}/${path}`,
    title,
    employer,
    team,
    language: rest.language,
    places,
    employment: types,
    pay,
    datePosted: rest.datePosted,
    validThrough: rest.validThrough,
    data: rest.data,
  }));
  return `${writeJson({ version: 1, jobs })}\n`;
}
