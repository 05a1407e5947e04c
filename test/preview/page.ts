import type { Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { runCommand } from '../../scripts/vscode/workbench.mts';
import { chooseView, type OpenedVSCode } from './vscode';

/**
 * Rests the pointer on words until what is found there is shown, with the part that is wanted. A posting that is
 * drawn anew meanwhile, such as after a save, takes it away: then it is done again, as a person would.
 */
export async function restOn(frame: Frame, words: Locator, wanted = 'button'): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    await frame.locator('h1').first().hover();
    await words.hover();
    return frame
      .locator(`#popover ${wanted}`)
      .first()
      .waitFor({ timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
  };
  await expect.poll(isThere, { timeout: 40_000 }).toBe(true);
}

/** Presses a button of what is found at words, until it did something: it may be taken away meanwhile as well. */
export async function pressOn(frame: Frame, words: Locator, wanted: string): Promise<void> {
  const isPressed = async (): Promise<boolean> => {
    await restOn(frame, words, wanted);
    return frame
      .locator(`#popover ${wanted}`)
      .first()
      .click({ timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
  };
  await expect.poll(isPressed, { timeout: 60_000 }).toBe(true);
}

/** Writes a line behind the last one of the file in front, all at once: half of it may mean something else. */
export async function appendLine({ page }: OpenedVSCode, text: string): Promise<void> {
  await page.locator('.editor-group-container .view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(text);
}

/** Takes the last line of the file in front away again. */
export async function removeLastLine({ page }: OpenedVSCode): Promise<void> {
  await page.locator('.editor-group-container .view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+K');
}

/** After a test that failed: the file, the window and what the toolbar chooses are as at the beginning. */
export async function startAgain(
  vscode: OpenedVSCode,
  frame: Frame,
  name: string,
  text: string,
): Promise<void> {
  const { page } = vscode;
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1400, height: 900 });
  await vscode.write(name, text);
  await vscode.open(name);
  // Whatever was typed and not saved is gone then.
  await runCommand(page, 'File: Revert File');
  const pressed = (label: string, is: boolean) =>
    frame.locator(`#toolbar button[aria-pressed="${is}"]`, { hasText: label });
  if ((await pressed('Underline', false).count()) > 0) await pressed('Underline', false).click();
  if ((await pressed('inding', true).count()) > 0) await pressed('inding', true).click();
  await chooseView(frame, 'page');
}
