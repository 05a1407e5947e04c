import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** The page inside the preview: a frame within the frame that VS Code keeps webviews in. */
export function postingOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
}

/** The same as a frame, to run code in. Waits until it shows something. */
export async function postingFrame(page: Page): Promise<Frame> {
  await postingOf(page).locator('#preview > *').first().waitFor();
  const outer = await page.locator('iframe.webview').first().elementHandle();
  const inner = await (await outer?.contentFrame())?.waitForSelector('iframe#active-frame');
  const frame = await inner?.contentFrame();
  if (!frame) throw new Error('The preview has no page.');
  return frame;
}

export async function runCommand(page: Page, title: string): Promise<void> {
  const input = await openInput(page, 'F1');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Presses keys until the box opens that they are for: keys that come while the focus moves are lost. */
export async function openInput(page: Page, ...keys: readonly string[]): Promise<Locator> {
  const input = page.locator('.quick-input-widget input').first();
  for (let tried = 0; tried < 5; tried++) {
    for (const key of keys) await page.keyboard.press(key);
    const isOpen = await input.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) break;
  }
  return input;
}

/** Chooses by the label in the list of themes: settings cannot choose one with high contrast where the system has none. */
export async function chooseTheme(page: Page, label: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  // The list is filled in steps, and forgets what was typed before it was complete; a busy window may not open it.
  for (let tried = 1; ; tried++) {
    await runCommand(page, 'Preferences: Color Theme');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: / Modern/ })
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined);
    await page.locator('.quick-input-widget input').first().fill(label);
    const isThere = await row.waitFor({ timeout: 5000 }).then(
      () => true,
      (error: unknown) => {
        if (tried < 5) return false;
        throw error;
      },
    );
    if (isThere) break;
    await page.keyboard.press('Escape');
  }
  await row.click();
  await row.waitFor({ state: 'hidden' });
}
