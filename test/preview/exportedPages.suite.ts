import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mts';
import { parse } from '../../server/src/core/document';
import { renderPage, type SiteEntry, siteEntry, siteFiles, themes } from '../../server/src/core/render';
import { contextOf, examples, postingOf, postingOfFile, specFiles } from '../core/render/read';
import { hostileTexts } from '../lib/hostileTexts';
import { sharedFolder } from '../lib/temporaryFolder';
import { axe } from './vscode';

const folder = sharedFolder();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(() => {});
});
afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  /** Addresses of everything it asked for, but itself. */
  readonly requests: string[];
  /** What a script said or did that none should. */
  readonly alarms: string[];
}

/** Opens a page from the disk, as somebody does who got it by mail. */
async function open(html: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const file = join(folder(), 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ colorScheme, viewport: { width: 900, height: 1200 } });
  const requests: string[] = [];
  const alarms: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('dialog', async (dialog) => {
    alarms.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(String(error)));
  await page.goto(own, { waitUntil: 'load' });
  return { page, requests, alarms };
}

describe('an exported page', () => {
  const cases = specFiles(examples).flatMap((file) => themes.map(({ name }) => [file, name] as const));

  test.each(cases)('%s in the theme %s asks for nothing, and axe finds nothing', async (file, theme) => {
    for (const scheme of ['light', 'dark'] as const) {
      const html = renderPage(postingOfFile(file), { look: { theme } });
      const { page, requests, alarms } = await open(html, scheme);
      expect([requests, alarms]).toEqual([[], []]);
      expect(await axe(page.mainFrame())).toEqual([]);
      await page.close();
    }
  });

  test('many places stand side by side, and a few below each other', async () => {
    const columnsOf = async (count: number): Promise<number> => {
      const places = Array.from({ length: count }, (_, at) => ({ city: `City ${at}`, country: 'US' }));
      const { page } = await open(
        renderPage(postingOf(JSON.stringify({ title: 'Baker', summary: 'Bread.', location: { places } }))),
      );
      const lefts = await page
        .locator('.posting-facts > div:first-child dd')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
      await page.close();
      expect(lefts).toHaveLength(count);
      return new Set(lefts).size;
    };
    expect(await columnsOf(5)).toBe(1);
    expect(await columnsOf(12)).toBeGreaterThan(1);
  });

  test('120 hostile texts run nothing and ask for nothing', async () => {
    const chunks = Array.from({ length: 6 }, (_, at) => hostileTexts.slice(at * 20, at * 20 + 20));
    for (const texts of chunks) {
      const [title = ''] = texts;
      const spec = {
        title,
        summary: texts.join('\n\n'),
        organization: { name: texts[1], url: texts[2], about: texts.join('\n\n') },
        responsibilities: texts,
        skills: texts.map((text) => ({ name: text, note: text })),
        faqs: texts.map((text) => ({ question: text, answer: text })),
        posting: { status: 'open' },
      };
      const { page, requests, alarms } = await open(renderPage(postingOf(JSON.stringify(spec))));
      expect([title, requests, alarms]).toEqual([title, [], []]);
      await page.close();
    }
  });
});

describe('the list of a site', () => {
  const entries = specFiles(examples).flatMap((file): SiteEntry[] => {
    const document = parse(readFileSync(file, 'utf8').replace(/status: \w+/, 'status: open'));
    const [spec] = document.specs;
    const options = { baseUrl: undefined, today: '2026-01-01', look: {} };
    const entry = spec && siteEntry(document, spec, contextOf(file), 'job', options);
    return entry === undefined || typeof entry === 'string' ? [] : [entry];
  });
  const list = siteFiles(entries, { baseUrl: undefined, look: {} }).find(({ path }) => path === 'index.html');

  test('searches and filters without a server, and axe finds nothing', async () => {
    expect(entries.length).toBeGreaterThan(2);
    const { page, requests, alarms } = await open(list?.text ?? '');
    const shown = () => page.locator('.site-jobs > li:visible h2').allTextContents();
    const status = page.getByRole('status');
    expect(await shown()).toHaveLength(entries.length);
    expect(await axe(page.mainFrame())).toEqual([]);

    await page.getByRole('searchbox').fill('  NURSE   day ');
    expect(await shown()).toEqual(['Registered Nurse, Day Surgery']);
    expect(await status.textContent()).toBe('1 open position');
    await page.getByRole('searchbox').fill('no such job');
    expect(await shown()).toEqual([]);
    expect(await status.textContent()).toBe('No job fits this search.');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: 'Location' }).selectOption('Remote');
    expect(await shown()).toEqual(
      entries.filter(({ places }) => places.includes('Remote')).map(({ title }) => title),
    );
    expect([requests, alarms]).toEqual([[], []]);
    await page.close();
  });
});

test('there are examples', () => expect(readdirSync(resolve(examples)).length).toBeGreaterThan(3));
