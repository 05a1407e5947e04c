import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import {
  idOfName,
  type LeftOut,
  type SiteEntry,
  siteEntry,
  siteFiles,
} from '../../../server/src/core/render';
import { hostileTexts } from '../../lib/hostileTexts';
import { childText, readXml } from '../../lib/xml';
import { everything, withTexts } from './everything';

const today = '2026-11-22';
const baseUrl = 'https://example.com/careers';

function entryOf(text: string, id = 'job', base: string | null = baseUrl): SiteEntry | LeftOut {
  const document = parse(text);
  const [spec] = document.specs;
  if (!spec) throw new Error('No spec.');
  return siteEntry(document, spec, { uri: 'spec', today }, id, {
    baseUrl: base ?? undefined,
    today,
    look: {},
  });
}

function entriesOf(...texts: string[]): SiteEntry[] {
  return texts.map((text, at) => {
    const entry = entryOf(text, `job-${at + 1}`);
    if (typeof entry === 'string') throw new Error(entry);
    return entry;
  });
}

const filesOf = (entries: readonly SiteEntry[], base: string | null = baseUrl): Map<string, string> =>
  new Map(siteFiles(entries, { baseUrl: base ?? undefined, look: {} }).map(({ path, text }) => [path, text]));

const baker = `
id: baker
title: Baker & confectioner
organization: { name: Example Bakery }
team: Bread
summary: You bake **bread**.
employment: { type: [full-time, part-time] }
location: { workplace: hybrid, places: [{ city: Bonn, country: DE, postalCode: "53111" }, { city: Köln, country: DE }] }
compensation: { currency: EUR, period: month, min: 2800, max: 3100 }
posting: { status: open, datePosted: 2026-11-02, validThrough: 2026-12-01 }
`;
const clerk = 'title: Clerk\norganization: { name: Example Bakery }\nposting: { status: open }\n';

describe('what is published', () => {
  test.each<[string, LeftOut]>([
    ['title: T', 'no-status'],
    ['posting: { status: draft }', 'draft'],
    ['posting: { status: closed }', 'closed'],
    ['posting: { status: open, validThrough: 2026-11-21 }', 'expired'],
    ['fragment: true\nposting: { status: open }', 'fragment'],
  ])('%j is left out', (text, reason) => expect(entryOf(text)).toBe(reason));

  test('the last day to apply counts as well', () => {
    expect(entryOf('title: T\nposting: { status: open, validThrough: 2026-11-22 }')).toMatchObject({
      id: 'job',
    });
  });

  test.each([
    ['Head of data.jobspec.yaml', 'head-of-data'],
    ['Bäcker_in.jobspec.yml', 'backer-in'],
    ['東京.jobspec.yaml', 'job'],
    ['../../x.jobspec.yaml', 'x'],
    ['.jobspec.yaml', 'job'],
  ])('%s has the id %s', (name, id) => expect(idOfName(name)).toBe(id));
});

describe('the files of a site', () => {
  const files = filesOf(entriesOf(baker, clerk));

  test('are pages, the list, and what machines read', () => {
    expect([...files.keys()]).toEqual([
      'jobs/baker.html',
      'jobs/job-2.html',
      'index.html',
      'jobs.json',
      'jobs.xml',
      'feed.xml',
      'sitemap.xml',
    ]);
  });

  test('a page leads back to the list and names its own address', () => {
    const page = files.get('jobs/baker.html') ?? '';
    expect(page).toContain('<a href="../index.html">All open positions</a>');
    expect(page).toContain('<link rel="canonical" href="https://example.com/careers/jobs/baker.html">');
    expect(page).toContain('"url": "https://example.com/careers/jobs/baker.html"');
  });

  test('the list links to each page, and filters where there is a choice', () => {
    const list = files.get('index.html') ?? '';
    expect(list).toContain('<h1>Jobs at Example Bakery</h1>');
    expect(list).toContain('<a href="jobs/baker.html">Baker &amp; confectioner</a>');
    expect(list).toContain('2 open positions');
    expect(list).toContain('<option>Full-time</option><option>Part-time</option>');
    expect(list).not.toContain('name="team"');
    expect(list).not.toMatch(/src=|https?:/);
  });

  test('a team is chosen by its name, which a description may follow', () => {
    const team = (words: string) => `title: T\nteam: "${words}"\nposting: { status: open }\n`;
    const list = filesOf(entriesOf(team('Web: five people'), team('Data'), team('x'.repeat(41)))).get(
      'index.html',
    );
    expect(list).toContain(
      '<option value="">All teams</option><option>Data</option><option>Web</option></select>',
    );
  });

  test('the newest stands first', () => {
    expect(JSON.parse(files.get('jobs.json') ?? '').jobs.map(({ id }: { id: string }) => id)).toEqual([
      'baker',
      'job-2',
    ]);
  });

  test('jobs.xml lists a job once for each place', () => {
    const source = readXml(files.get('jobs.xml') ?? '');
    const jobs = source.children.filter(({ name }) => name === 'job');
    expect(jobs.map((job) => childText(job, 'referencenumber'))).toEqual(['baker', 'baker-2', 'job-2']);
    const [first] = jobs;
    if (!first) throw new Error('No job.');
    expect(Object.fromEntries(first.children.map(({ name, text }) => [name, text]))).toEqual({
      title: 'Baker & confectioner',
      date: '2026-11-02',
      referencenumber: 'baker',
      requisitionid: 'baker',
      url: 'https://example.com/careers/jobs/baker.html',
      company: 'Example Bakery',
      city: 'Bonn',
      country: 'DE',
      postalcode: '53111',
      description: expect.stringContaining('<p>You bake bread.</p>'),
      salary: '€2,800 – €3,100 per month',
      jobtype: 'full-time, part-time',
      remotetype: 'Hybrid remote',
      expirationdate: '2026-12-01',
    });
  });

  test('feed.xml is RSS 2.0', () => {
    const rss = readXml(files.get('feed.xml') ?? '');
    const [channel] = rss.children;
    if (!channel) throw new Error('No channel.');
    expect([rss.name, rss.attributes.version, channel.name]).toEqual(['rss', '2.0', 'channel']);
    for (const name of ['title', 'link', 'description']) expect(childText(channel, name)).not.toBe('');
    const items = channel.children.filter(({ name }) => name === 'item');
    expect(items.map((item) => childText(item, 'pubDate'))).toEqual([
      'Mon, 02 Nov 2026 00:00:00 GMT',
      undefined,
    ]);
  });

  test('sitemap.xml names each page', () => {
    const urls = readXml(files.get('sitemap.xml') ?? '').children.map((url) => childText(url, 'loc'));
    expect(urls).toEqual([`${baseUrl}/`, `${baseUrl}/jobs/baker.html`, `${baseUrl}/jobs/job-2.html`]);
  });

  test('without an address there is nothing that needs one', () => {
    const some = filesOf(
      [entryOf(baker, 'x', null)].filter((entry) => typeof entry !== 'string'),
      null,
    );
    expect([...some.keys()]).toEqual(['jobs/baker.html', 'index.html', 'jobs.json']);
    expect(some.get('jobs/baker.html')).not.toContain('canonical');
  });

  test('without jobs there is a list that says so', () => {
    expect(filesOf([]).get('index.html')).toContain('There are no open positions at the moment.');
  });

  test('the list is in the language of most postings', () => {
    const german = 'language: de\ntitle: A\nposting: { status: open }';
    const list = filesOf(entriesOf(german, german, clerk)).get('index.html') ?? '';
    expect(list).toContain('<html lang="de">');
    expect(list).toContain('3 offene Stellen');
    expect(list).toContain('<li lang="en"');
  });
});

describe('120 hostile texts on a site', () => {
  const entries = hostileTexts.map((_, shift) => {
    let at = shift;
    const spec = withTexts(everything, () => hostileTexts[at++ % hostileTexts.length] ?? '');
    const entry = entryOf(
      JSON.stringify({ ...Object(spec), id: `job-${shift}`, language: 'en', posting: { status: 'open' } }),
    );
    if (typeof entry === 'string') throw new Error(entry);
    return entry;
  });
  const files = filesOf(entries);

  test('the list has only elements and attributes of its own', () => {
    const list = (files.get('index.html') ?? '')
      .replace(/<script>\n\(\(\) => \{[\s\S]*?<\/script>/, '')
      .replace(/<style>[\s\S]*?<\/style>/, '');
    const tags = list.match(/<[^>]*>/g) ?? [];
    const own =
      /^<(!doctype html|\/?(html|head|body|title|main|h1|h2|p|ul|li|a|form|option|select|input|meta)\b( (lang|charset|name|content|class|role|hidden|type|value|href|placeholder|aria-label|data-\w+)(="[^"<>]*")?)*)>$/;
    expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
    for (const [, json = ''] of list.matchAll(/ data-(?:place|team|type)="([^"]*)"/g)) {
      const text = json
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(Array.isArray(JSON.parse(text))).toBe(true);
    }
  });

  test.each(['jobs.xml', 'feed.xml', 'sitemap.xml'])('%s is well-formed', (path) => {
    const root = readXml(files.get(path) ?? '');
    expect(root.children.length).toBeGreaterThan(0);
  });

  test('jobs.xml gives each title back', () => {
    const titles = readXml(files.get('jobs.xml') ?? '').children.flatMap(
      (job) => childText(job, 'title') ?? [],
    );
    expect(new Set(titles)).toEqual(
      new Set(
        entries.map(({ title }) => title.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')),
      ),
    );
  });

  test('jobs.json is JSON', () => {
    expect(JSON.parse(files.get('jobs.json') ?? '').jobs).toHaveLength(120);
  });
});
