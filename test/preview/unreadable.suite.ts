import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { postingFrame, runCommand } from '../../scripts/vscode/workbench.mts';
import { appendLine, removeLastLine, startAgain } from './page';
import { axe, chooseView, type OpenedVSCode, openVSCode } from './vscode';

const name = 'baker.jobspec.yaml';
const spec = `title: Baker
summary: You bake **bread with Postgres** and sell it to people who like bread.
responsibilities:
  - Bake bread every morning
qualifications:
  - You like bread
skills:
  - Postgres
`;
const slip = 'broken: one: two';

let vscode: OpenedVSCode;
let frame: Frame;
beforeAll(async () => {
  vscode = await openVSCode({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 });
  frame = await vscode.preview(name, spec);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  frame = await postingFrame(vscode.page);
  await startAgain(vscode, frame, name, spec);
});
afterAll(() => vscode?.close());

const strip = () => frame.locator('#strip').textContent();

describe('while the file cannot be read', () => {
  test('nobody is told of findings that nobody knows; they come back with the text', async () => {
    const toggle = frame.locator('#toolbar button[aria-controls="panel"]');
    await frame.locator('#preview [data-finding]', { hasText: 'Postgres' }).first().waitFor();
    const known = await toggle.textContent();
    expect(known).toMatch(/^\d+ finding/);
    await toggle.click();
    const panel = frame.locator('#panel');
    await panel.locator('.all').waitFor();
    await appendLine(vscode, slip);
    await panel.getByText('Findings come back once the problem above is mended.').waitFor();
    expect(await toggle.textContent()).toBe('Findings');
    expect(await frame.locator('#strip').textContent()).not.toBe('');
    expect(await frame.locator('#preview [data-finding]').count()).toBe(0);
    expect(await frame.locator('#preview h1').textContent()).toBe('Baker');
    expect(await panel.getByText('Score').count()).toBe(0);
    for (const view of ['board', 'search', 'text', 'print', 'data', 'changes', 'page'] as const) {
      await chooseView(frame, view);
      // Nobody committed this file.
      const words = view === 'changes' ? 'no earlier version' : 'Baker';
      expect(await frame.locator('#preview').textContent(), view).toContain(words);
      expect(await frame.locator('#strip').textContent(), view).not.toBe('');
      expect(await toggle.textContent(), view).toBe('Findings');
    }
    const style = () => frame.evaluate<string>("document.getElementById('posting-style').textContent");
    const plain = await style();
    await frame.locator('#toolbar select[title="Theme"]').selectOption('compact');
    await expect.poll(style).not.toBe(plain);
    expect(await frame.locator('#preview h1').textContent()).toBe('Baker');
    expect(await axe(frame)).toEqual([]);
    await removeLastLine(vscode);
    await panel.getByText(/^Score \d+ of 100$/).waitFor();
    await frame.locator('#preview [data-finding]').first().waitFor();
    await expect.poll(() => toggle.textContent()).toBe(known);
    await toggle.click();
    await panel.waitFor({ state: 'hidden' });
  });

  test('the last good page is there again after another file, and after the window was loaded anew', async () => {
    const { page } = vscode;
    await appendLine(vscode, slip);
    await expect.poll(strip).not.toBe('');
    await vscode.open('senior-back-end-developer.jobspec.yaml');
    await frame.locator('#preview h1', { hasText: 'Senior Back End Developer' }).waitFor();
    await vscode.open(name);
    await expect.poll(strip).not.toBe('');
    await frame.locator('#preview h1', { hasText: /^Baker$/ }).waitFor();
    await expect.poll(() => readFile(join(vscode.folder, name), 'utf8')).toContain(slip);
    await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
    await page.locator('.tab', { hasText: 'Preview' }).first().waitFor();
    frame = await postingFrame(page);
    await frame.locator('#preview h1', { hasText: /^Baker$/ }).waitFor();
    await expect.poll(strip).not.toBe('');
    await removeLastLine(vscode);
    await expect.poll(strip).toBe('');
  });
});
