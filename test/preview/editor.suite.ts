import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../scripts/vscode/workbench.mts';
import { hostileSpec } from './hostile';
import { startAgain } from './page';
import { chooseView, type OpenedVSCode, openVSCode } from './vscode';

const name = 'baker.jobspec.yaml';
const spec = `title: Baker
summary: You bake bread and sell it to people who like bread.
responsibilities:
  - Bake bread every morning
  - Sell it in the shop
qualifications:
  - You like bread
skills:
  - Baking
`;

let vscode: OpenedVSCode;
let frame: Frame;
beforeAll(async () => {
  vscode = await openVSCode();
  await vscode.write('hostile.jobspec.yaml', hostileSpec);
  frame = await vscode.preview(name, spec);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await startAgain(vscode, frame, name, spec);
});
afterAll(() => vscode?.close());

describe('the score in the status bar', () => {
  test('is that of the text, in whichever of two groups it is changed', async () => {
    const { page } = vscode;
    const inBar = async () => {
      const said = await page.locator('.statusbar-item a[aria-label^="Score of the"]').first();
      return /\d+/.exec((await said.getAttribute('aria-label')) ?? '')?.[0];
    };
    const aboveTitle = async () =>
      /\d+/.exec(
        (await page.locator('.editor-group-container.active .codelens-decoration').first().textContent()) ??
          '',
      )?.[0];
    const lines = () => page.locator('.editor-group-container .view-lines');
    await page.locator('.editor-group-container .view-line').first().click();
    await runCommand(page, 'View: Split Editor Down');
    await expect.poll(() => lines().count()).toBe(2);
    const isAboveTitle = async () => (await inBar()) === (await aboveTitle());
    const go = async (group: number) => {
      await lines().nth(group).locator('.view-line').first().click();
      // Out of sight, what stands above the title is not worked out anew.
      await page.keyboard.press('Control+Home');
    };
    await go(0);
    await expect.poll(isAboveTitle).toBe(true);
    const first = await inBar();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('summary: We want a rockstar ninja guru.');
    await go(1);
    await expect.poll(inBar).not.toBe(first);
    await expect.poll(isAboveTitle).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Shift+K');
    await go(0);
    await expect.poll(inBar).toBe(first);
    await expect.poll(isAboveTitle).toBe(true);
    await runCommand(page, 'View: Close Editor');
    await expect.poll(() => lines().count()).toBe(1);
  });
});

describe('a double click', () => {
  test('opens the file at that word, ready to type over it', async () => {
    const item = frame.locator('#responsibilities li').nth(1);
    const box = await frame.evaluate<{ x: number; y: number }>(`(() => {
      const item = document.querySelectorAll('#responsibilities li')[1];
      const range = document.createRange();
      range.setStart(item.firstChild, 'Sell it in the '.length);
      range.setEnd(item.firstChild, 'Sell it in the shop'.length);
      const { x, width, y, height } = range.getBoundingClientRect();
      const { left, top } = item.getBoundingClientRect();
      return { x: x + width / 2 - left, y: y + height / 2 - top };
    })()`);
    await item.dblclick({ position: box });
    await vscode.page.locator('.statusbar-item', { hasText: 'Ln 5, Col 24 (4 selected)' }).first().waitFor();
    // What is typed before the editor has the focus is lost.
    await vscode.page.locator('.editor-group-container .monaco-editor.focused').first().waitFor();
    await vscode.page.keyboard.type('market');
    await frame.locator('#responsibilities li', { hasText: 'Sell it in the market' }).waitFor();
  });
});

describe('hostile text', () => {
  test('is shown as text, runs nothing and asks for nothing', async () => {
    let dialogs = 0;
    vscode.page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    const hostile = await vscode.preview('hostile.jobspec.yaml');
    await hostile.locator('h1', { hasText: '<script>' }).waitFor();
    // What has changed since a commit is looked at where there is one.
    for (const view of ['board', 'search', 'text', 'print', 'data', 'page'] as const) {
      await chooseView(hostile, view);
      await hostile.locator('#preview', { hasText: 'evil.example' }).waitFor();
      expect(await hostile.locator('#preview :is(script, img, svg, iframe, style)').count(), view).toBe(0);
    }
    expect(dialogs).toBe(0);
    expect(vscode.foreign).toEqual([]);
  });
});
