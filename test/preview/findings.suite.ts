import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pressOn, restOn, startAgain } from './page';
import { axe, type OpenedVSCode, openVSCode } from './vscode';

/** Mistakes in a value, in the words of a list, and in a key. */
const spec = `title: Baker
summary: You bake **bread with Postgres** and sell it to people who like bread.
responsibilities:
  - Bake bread every morning
  - Sell it in the shop
qualifications:
  - You like bread
skills:
  - Postgres
  - python
employment:
  type: full-tme
`;

let vscode: OpenedVSCode;
let frame: Frame;
beforeAll(async () => {
  vscode = await openVSCode({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 });
  frame = await vscode.preview('baker.jobspec.yaml', spec);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await startAgain(vscode, frame, 'baker.jobspec.yaml', spec);
});
afterAll(() => vscode?.close());

const marked = (words: string) => frame.locator('#preview [data-finding]', { hasText: words }).first();
const inSkills = () => frame.locator('.posting-skill-name [data-finding]', { hasText: /^Postgres$/ }).first();
const popover = () => frame.locator('#popover');
const focused = () => frame.evaluate<string>('document.activeElement.textContent');
const saved = () => readFile(join(vscode.folder, 'baker.jobspec.yaml'), 'utf8');

describe('findings in the page', () => {
  test('the pointer shows what is wrong, and nothing moves', async () => {
    await marked('Postgres').waitFor();
    await restOn(frame, marked('Postgres'));
    expect(await popover().textContent()).toContain('PostgreSQL');
    expect(await axe(frame)).toEqual([]);
    await frame.locator('h1').hover();
    await popover().waitFor({ state: 'hidden' });
  });

  test('with the keyboard alone, a finding is read, and left again', async () => {
    const words = marked('Postgres');
    await words.focus();
    await popover().waitFor();
    expect(await words.getAttribute('aria-expanded')).toBe('true');
    await words.press('Enter');
    const isInside = () => frame.evaluate<boolean>("document.activeElement.closest('#popover') !== null");
    await expect.poll(isInside).toBe(true);
    await vscode.page.keyboard.press('Escape');
    await popover().waitFor({ state: 'hidden' });
    await expect.poll(focused).toContain('Postgres');
    await vscode.page.keyboard.press('Escape');
  });

  test('whoever reads with the keyboard goes on where the file is written anew', async () => {
    const explain = popover().getByRole('button', { name: 'Why this matters' });
    const isReading = () =>
      frame.evaluate<boolean>("document.activeElement.textContent === 'Why this matters'");
    await inSkills().focus();
    await inSkills().press('Enter');
    await popover().locator('.fix').first().waitFor();
    await explain.focus();
    // One finding more in front of it, so that it gets another number.
    await vscode.write('baker.jobspec.yaml', spec.replace('Sell it', 'Sell it like a ninja'));
    await marked('ninja').waitFor();
    await popover().locator('.finding', { hasText: 'PostgreSQL' }).waitFor();
    expect(await isReading()).toBe(true);
    expect(await inSkills().getAttribute('aria-expanded')).toBe('true');

    // The finding goes: so does what is said of it, and the focus is near where it was.
    await vscode.write('baker.jobspec.yaml', spec.replace('- Postgres', '- PostgreSQL'));
    await popover().waitFor({ state: 'hidden' });
    expect(await frame.evaluate<boolean>("document.activeElement.closest('#preview') !== null")).toBe(true);
    await vscode.write('baker.jobspec.yaml', spec);
    await inSkills().waitFor();
    await marked('ninja').waitFor({ state: 'detached' });
  });

  test('whoever turns away has it gone: by leaving the page, scrolling, Escape, or an edit', async () => {
    const words = marked('Postgres');
    const { page } = vscode;
    await page.locator('.editor-group-container .view-line').first().click();
    await restOn(frame, words);
    await page.locator('.editor-group-container .view-line').first().hover();
    await popover().waitFor({ state: 'hidden' });

    await restOn(frame, words);
    await page.mouse.wheel(0, 40);
    await popover().waitFor({ state: 'hidden' });

    await page.setViewportSize({ width: 1400, height: 600 });
    await words.focus();
    await popover().waitFor();
    await page.keyboard.press('Escape');
    await popover().waitFor({ state: 'hidden' });
    await expect.poll(focused).toContain('Postgres');

    await restOn(frame, words);
    await page.locator('.editor-group-container .view-line').first().click();
    await popover().waitFor({ state: 'hidden' });
    await restOn(frame, words);
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('# A comment');
    await popover().waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  test('it never covers the words it is about', async () => {
    const { page } = vscode;
    for (const height of [900, 420]) {
      await page.setViewportSize({ width: 1400, height });
      const marks = frame.locator('#preview [data-finding][role="button"]');
      for (let index = 0; index < (await marks.count()); index++) {
        await marks.nth(index).focus();
        await popover().waitFor();
        await popover().getByRole('button').first().waitFor();
        expect(
          await frame.evaluate<boolean>(`(() => {
            const words = document.activeElement.getBoundingClientRect();
            const { top, bottom } = document.getElementById('popover').getBoundingClientRect();
            return bottom <= words.top || top >= words.bottom;
          })()`),
        ).toBe(true);
        await page.keyboard.press('Escape');
      }
    }
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  test('what silences a finding comes last, and is never the button that stands out', async () => {
    await restOn(frame, inSkills(), '.silence');
    const said = await popover().getByRole('button').allTextContents();
    const firstSilence = said.findIndex((text) => text.startsWith('Silence'));
    expect(firstSilence).toBeGreaterThan(said.indexOf('Show in the file'));
    expect(firstSilence).toBeGreaterThan(said.indexOf('Why this matters'));
    expect(
      await popover()
        .locator('.first', { hasText: /Silence|Switch off/ })
        .count(),
    ).toBe(0);
    await frame.locator('h1').hover();
    await popover().waitFor({ state: 'hidden' });
  });

  test('a fix pressed in the page is made in the file', async () => {
    await pressOn(frame, inSkills(), '.fix');
    await frame.locator('.posting-skill-name', { hasText: 'PostgreSQL' }).waitFor();
    await expect.poll(saved).toContain('  - PostgreSQL\n');
    expect(await saved()).toContain('**bread with Postgres**');
  });

  test('what no candidate reads is in the list, and can be mended from there', async () => {
    await frame.locator('#toolbar button', { hasText: /finding/ }).click();
    const panel = frame.locator('#panel');
    await panel.getByRole('heading', { name: 'Findings' }).waitFor();
    expect(await axe(frame)).toEqual([]);
    const said = () => panel.locator('.all button').allTextContents();
    const ranks = ['Error', 'Warning', 'Information', 'Hint'];
    const rank = (text: string) => ranks.indexOf(text.split(':', 1)[0] ?? '');
    const order = panel.locator('select');
    await order.focus();
    // A check that is still under way may change the list between two looks.
    await expect
      .poll(async () => {
        await order.selectOption('place');
        const byPlace = await said();
        await order.selectOption('severity');
        const bySeverity = await said();
        return {
          isTheSame: byPlace.toSorted().join() === bySeverity.toSorted().join(),
          isInAnotherOrder: byPlace.join() !== bySeverity.join(),
          worst: rank(bySeverity[0] ?? ''),
          isWorstFirst: bySeverity.every(
            (text, at) => at === 0 || rank(bySeverity[at - 1] ?? '') <= rank(text),
          ),
        };
      })
      .toEqual({ isTheSame: true, isInAnotherOrder: true, worst: 0, isWorstFirst: true });
    expect(await frame.evaluate<string>('document.activeElement.tagName')).toBe('SELECT');
    await panel.locator('.all button', { hasText: 'full-tme' }).click();
    await popover().locator('.fix').first().click();
    await expect.poll(saved).toContain('type: full-time');
    await frame.locator('#panel .all button', { hasText: 'full-tme' }).waitFor({ state: 'detached' });
    await frame.locator('#toolbar button', { hasText: /finding/ }).click();
    await panel.waitFor({ state: 'hidden' });
  });

  test('they can be switched off', async () => {
    const { page } = vscode;
    const toggle = frame.locator('#toolbar button[aria-controls="panel"]');
    const listed = () => frame.locator('#panel .all button').allTextContents();
    await frame.locator('#preview [data-finding]').first().waitFor();
    const known = await toggle.textContent();
    expect(known).toMatch(/^[1-9]\d* finding/);
    await toggle.click();
    await frame.locator('#panel .all').waitFor();
    const all = await listed();
    await frame.locator('#toolbar button', { hasText: 'Underline' }).click();
    await expect.poll(() => frame.locator('#preview [data-finding]').count()).toBe(0);
    expect([await toggle.textContent(), await listed()], 'only the lines are off').toEqual([known, all]);
    await page.locator('.editor-group-container .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type('s');
    await frame.locator('h1', { hasText: 'Bakers' }).waitFor();
    expect(await frame.locator('#preview [data-finding]').count()).toBe(0);
    expect(await toggle.textContent()).toMatch(/^[1-9]\d* finding/);
    await page.keyboard.press('Backspace');
    await frame.locator('h1', { hasText: /^Baker$/ }).waitFor();
    await expect.poll(() => toggle.textContent()).toBe(known);
    await toggle.click();
    await frame.locator('#toolbar button', { hasText: 'Underline' }).click();
    await frame.locator('#preview [data-finding]').first().waitFor();
  });
});
