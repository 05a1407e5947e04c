import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { styleForPart } from '../../client/webview/style';
import { launchChromium } from '../../scripts/lib/chromium.mts';
import { fromRoot } from '../../scripts/lib/paths.mts';
import { renderPage, styleOf, themes } from '../../server/src/core/render';
import { makeFile } from '../core/render/papers/pdfSupport';
import { examples, fixtures, postingOfFile, specFiles } from '../core/render/read';

const files = [...specFiles(examples), join(fixtures, 'everything.jobspec.yaml')];
const cases = files.flatMap((file) => themes.map(({ name }) => [basename(file), name, file] as const));

let browser: Browser;
let page: Page;
let counting = '';
beforeAll(async () => {
  browser = await launchChromium(() => {});
  page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const { outputFiles } = await build({
    entryPoints: [fromRoot('client/webview/pages.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'printed',
    write: false,
  });
  counting = outputFiles[0]?.text ?? '';
});
afterAll(() => browser?.close());

describe('a posting fills as many pages in the view of printed pages as in the browser’s print', () => {
  test.each(cases)('%s in the theme %s', async (_, theme, file) => {
    const pdf = Buffer.from((await makeFile(file)).bytes).toString('latin1');
    const paper = pdf.includes('/MediaBox [0 0 612 792]') ? 'letter' : 'a4';

    await page.setContent(renderPage(postingOfFile(file), { look: { theme } }));
    const posting = await page.locator('.posting').evaluate((element) => element.outerHTML);
    const printed = pagesOf(
      (await page.pdf({ format: paper === 'letter' ? 'Letter' : 'A4' })).toString('latin1'),
    );

    const shown = await countInView(posting, theme, paper);
    expect(shown).toEqual({ natural: printed, small: printed });
    // Two typefaces and two layouts: the file is never far from it, and nobody prints more than they were sent.
    expect(printed).toBeLessThanOrEqual(pagesOf(pdf));
    expect(printed).toBeGreaterThanOrEqual(pagesOf(pdf) - 1);
  });
});

/** In its natural size, and where a page fits a narrow preview. */
async function countInView(posting: string, theme: string, paper: string): Promise<unknown> {
  const style = styleForPart(styleOf({ theme }), { dark: false, print: true });
  const around = readFileSync(fromRoot('client/webview/preview.css'), 'utf8');
  await page.setContent(
    `<style>${style}</style><style>${around}</style>` +
      `<body data-view="print" data-paper="${paper}"><main id="preview" data-scheme="light">${posting}</main>`,
  );
  return page.evaluate<unknown>(`(() => {
    ${counting}
    const preview = document.getElementById('preview');
    const natural = printed.countPages(preview, true);
    document.body.style.setProperty('--zoom', '0.61');
    return { natural, small: printed.countPages(preview, true) };
  })()`);
}

function pagesOf(pdf: string): number {
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}
