import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/lib/chromium.mts';
import { fromRoot, root } from '../../scripts/lib/paths.mts';
import { type ServedVSCode, serveVSCode } from '../../scripts/lib/serveVSCode.mts';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mts';
import { openInput, postingFrame, postingOf, runCommand } from '../../scripts/vscode/workbench.mts';

/** A real VS Code in a real browser, with a copy of the examples to work in. */
export interface OpenedVSCode {
  readonly page: Page;
  readonly browser: Browser;
  /** Absolute path of the folder that is open. */
  readonly folder: string;
  /** Addresses that anything in the window asked for, which are not those of the served VS Code. */
  readonly foreign: string[];
  /** Writes a file of the folder. */
  write(name: string, text: string): Promise<void>;
  /** Shows a file of the folder. */
  open(name: string): Promise<void>;
  /** Shows a file of the folder, with the preview beside it; writes it before where there is a text for it. */
  preview(name: string, text?: string): Promise<Frame>;
  close(): Promise<void>;
}

/**
 * @param prepare Puts more into the folder before it is opened.
 * @param trusts False for Restricted Mode.
 */
export async function openVSCode(
  settings: Readonly<Record<string, unknown>> = {},
  prepare: (folder: string) => Promise<void> = async () => undefined,
  trusts = true,
): Promise<OpenedVSCode> {
  const { path: folder, remove } = await temporaryFolder('preview');
  await cp(fromRoot('examples'), folder, { recursive: true });
  await prepare(folder);
  const browser = await launchChromium();
  let server: ServedVSCode | undefined;
  const foreign: string[] = [];
  try {
    server = await serveVSCode({
      workspace: folder,
      extensionPath: root,
      trusts,
      settings: { 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden', ...settings },
    });
    const { url, port, close: stopServer } = server;
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      // VS Code's own name for files of the extension, which never leaves the browser.
      const isResource = host.endsWith('.vscode-resource.vscode-cdn.net');
      const isServer = host === `127.0.0.1:${port}`;
      if (/^(https?|wss?):$/.test(protocol) && !isServer && !isResource) foreign.push(request.url());
    });
    await page.goto(url);
    await page.locator('.monaco-workbench').waitFor();
    await runCommand(page, 'View: Close Primary Side Bar').catch(() => undefined);
    return {
      page,
      browser,
      folder,
      foreign,
      write: (name, text) => writeFile(join(folder, name), text),
      open: (name) => openFile(page, name),
      async preview(name, text) {
        if (text !== undefined) await writeFile(join(folder, name), text);
        await openFile(page, name);
        await runCommand(page, 'JobSpec: Open Preview to the Side');
        await postingOf(page).locator('#preview > *').first().waitFor();
        return postingFrame(page);
      },
      async close() {
        await browser.close();
        await stopServer();
        await remove();
      },
    };
  } catch (error) {
    await browser.close();
    await server?.close();
    await remove();
    throw error;
  }
}

/**
 * Shows a file by its name, as somebody would who knows it. The list of names is filled in steps, so that a click may
 * meet the row that has just taken the place of the one that was meant: then the keyboard chooses, and then the tab
 * that the file has already.
 */
async function openFile(page: Page, name: string): Promise<void> {
  const shown = page.locator('.tab.active', { hasText: name }).first();
  const own = page.locator('.tab', { hasText: name }).first();
  for (let tried = 0; ; tried++) {
    if (tried % 3 === 2 && (await own.isVisible())) {
      await page.keyboard.press('Escape');
      await own.click();
    } else await chooseFile(page, name, tried % 3 === 0 ? 'click' : 'Enter');
    const isShown = await shown.waitFor({ timeout: tried < 5 ? 5000 : 30_000 }).then(
      () => true,
      async (error: unknown) => {
        if (tried < 5) return false;
        throw new Error(`${name} could not be opened; the window then: ${await pictureOf(page)}`, {
          cause: error,
        });
      },
    );
    if (isShown) break;
  }
  // Commands for job descriptions are there once the file is known to be one.
  await page
    .locator('.statusbar-item', { hasText: /^JobSpec$/ })
    .first()
    .waitFor();
  await page.locator('.editor-group-container .view-line').first().click();
}

async function chooseFile(page: Page, name: string, how: 'click' | 'Enter'): Promise<void> {
  // In the first group: opened in front of the preview, the file would hide it.
  const input = await openInput(page, 'Control+1', 'Control+P');
  await input.fill(name);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  await row.waitFor();
  if (how === 'click') await row.click();
  else await input.press('Enter');
}

/** Where a picture of the window is, for whoever looks into a failure. */
async function pictureOf(page: Page): Promise<string> {
  const path = join(tmpdir(), `jobspec-window-${process.pid}.png`);
  return page.screenshot({ path }).then(
    () => path,
    () => 'no picture',
  );
}

const elements = {
  page: '.posting',
  board: '.view.card',
  search: '.view.search',
  text: '.view:not(.card, .search, .data, .changes)',
  print: '.posting',
  data: '.view.data',
  changes: '.view.changes',
} as const;

/** Looks at a posting in another way, and waits until it is shown so. */
export async function chooseView(frame: Frame, view: keyof typeof elements): Promise<void> {
  await frame.locator('#toolbar select[title="View"]').selectOption(view);
  await frame.locator(`body[data-view="${view}"] #preview > ${elements[view]}`).waitFor();
}

/** Everything axe finds wrong in a frame; each entry names the rule and the element. */
export async function axe(frame: Frame): Promise<string[]> {
  await frame.evaluate(await axeSource());
  const violations = await frame.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`,
    ),
  );
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= readFile(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');
  return source;
}
