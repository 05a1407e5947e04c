import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from './build.mts';
import { launchChromium } from './lib/chromium.mts';
import { runMain } from './lib/failure.mts';
import { fromRoot, root } from './lib/paths.mts';
import { serveVSCode } from './lib/serveVSCode.mts';
import { temporaryFolder } from './lib/temporaryFolder.mts';
import { needPngquant, takePicture } from './screenshots/takePicture.mts';
import { viewPictures } from './screenshots/viewPictures.mts';
import { chooseTheme, postingOf, runCommand } from './vscode/workbench.mts';

interface Theme {
  readonly name: string;
  /** As the list of themes shows it: settings cannot choose one with high contrast where the system has none. */
  readonly label: string;
}

const themes: readonly Theme[] = [
  { name: 'light', label: 'Light Modern' },
  { name: 'dark', label: 'Dark Modern' },
  { name: 'high-contrast', label: 'Dark High Contrast' },
  { name: 'high-contrast-light', label: 'Light High Contrast' },
];

/**
 * Takes the pictures of the documents in a real VS Code, from a copy of the examples. Pictures are for people:
 * nothing compares them, so run this when the product looks different, and look at them. With `--views`, only those
 * of the views of the preview.
 */
await runMain(async (args) => {
  const onlyViews = args.includes('--views');
  await needPngquant();
  await build({ quiet: true });
  const { path: folder, remove } = await temporaryFolder('pictures');
  const browser = await launchChromium();
  try {
    await cp(fromRoot('examples'), folder, { recursive: true });
    await mkdir(fromRoot('docs/images'), { recursive: true });
    for (const theme of onlyViews ? [] : themes) await picturesIn(theme, folder, browser);
    for (const theme of themes.slice(0, 3)) await viewPictures(theme, folder, browser);
  } finally {
    await browser.close();
    await remove();
  }
  return 0;
});

async function picturesIn({ name, label }: Theme, folder: string, browser: Browser): Promise<void> {
  const openFile = join(folder, 'senior-back-end-developer.jobspec.yaml');
  const original = await readFile(openFile, 'utf8');
  const server = await serveVSCode({
    workspace: folder,
    extensionPath: root,
    openFile,
    settings: {
      'editor.minimap.enabled': false,
      'workbench.activityBar.location': 'hidden',
    },
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
  const take = async (what: string): Promise<void> => {
    await takePicture(page, fromRoot('docs', 'images', `${what}-${name}.png`));
    console.log(`  docs/images/${what}-${name}.png`);
  };
  try {
    await page.goto(server.url);
    await page.locator('.view-line', { hasText: 'Senior Back End Developer' }).first().waitFor();
    await chooseTheme(page, label);
    await runCommand(page, 'View: Close Primary Side Bar');
    await runCommand(page, 'JobSpec: Open Preview to the Side');
    await postingOf(page).getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(500);
    await take('preview');
    await page.setViewportSize({ width: 1440, height: 860 });
    if (name === 'light' || name === 'dark') {
      await page.locator('.editor-group-container').first().click();
      await hover(page, 'responsibilities');
      await take('hover');
      await completeSkill(page);
      await take('completion');
      await page.keyboard.press('Escape');
      await writeFile(
        openFile,
        original.replace('summary:', 'sumary:').replace('level: senior', 'level: senoir'),
      );
      await runCommand(page, 'File: Revert File');
      await runCommand(page, 'Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'Did you mean' }).first().waitFor();
      await take('diagnostics');
    }
  } finally {
    await writeFile(openFile, original);
    await page.close();
    await server.close();
  }
}

async function hover(page: Page, key: string): Promise<void> {
  await page
    .locator('.view-line span', { hasText: new RegExp(`^${key}$`) })
    .last()
    .hover();
  await page.locator('.monaco-hover', { hasText: 'What goes here?' }).first().waitFor();
  await page.waitForTimeout(300);
}

async function completeSkill(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('@Kubernetes');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kubernetes' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('post');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'PostgreSQL' }).first().waitFor();
  await page.waitForTimeout(700);
}
