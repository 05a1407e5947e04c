import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../scripts/vscode/workbench.mts';
import { hostileSpec } from './hostile';
import { axe, chooseView, type OpenedVSCode, openVSCode } from './vscode';

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
  await writeFile(join(vscode.folder, 'hostile.jobspec.yaml'), hostileSpec);
  frame = await vscode.preview('baker.jobspec.yaml', spec);
});
afterAll(() => vscode?.close());

const marked = (words: string) => frame.locator('#preview [data-finding]', { hasText: words }).first();
const popover = () => frame.locator('#popover');
const saved = () => readFile(join(vscode.folder, 'baker.jobspec.yaml'), 'utf8');

describe('findings in the page', () => {
  test('the pointer shows what is wrong, and nothing moves', async () => {
    await marked('Postgres').waitFor();
    await marked('Postgres').hover();
    await popover().waitFor();
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
    await popover().getByRole('button').first().waitFor();
    expect(await frame.evaluate<boolean>("document.activeElement.closest('#popover') !== null")).toBe(true);
    await vscode.page.keyboard.press('Escape');
    await popover().waitFor({ state: 'hidden' });
    expect(await frame.evaluate<string>('document.activeElement.textContent')).toContain('Postgres');
    await vscode.page.keyboard.press('Escape');
  });

  test('whoever turns away has it gone: by leaving the page, scrolling, Escape, or an edit', async () => {
    const words = marked('Postgres');
    const { page } = vscode;
    await page.locator('.editor-group-container .view-line').first().click();
    await words.hover();
    await popover().waitFor();
    await page.locator('.editor-group-container .view-line').first().hover();
    await popover().waitFor({ state: 'hidden' });

    await words.hover();
    await popover().waitFor();
    await page.mouse.wheel(0, 40);
    await popover().waitFor({ state: 'hidden' });

    await page.setViewportSize({ width: 1400, height: 600 });
    await words.focus();
    await popover().waitFor();
    await page.keyboard.press('Escape');
    await popover().waitFor({ state: 'hidden' });
    expect(await frame.evaluate<string>('document.activeElement.textContent')).toContain('Postgres');

    await words.hover();
    await popover().waitFor();
    await page.locator('.editor-group-container .view-line').first().click();
    await popover().waitFor({ state: 'hidden' });
    await words.hover();
    await popover().waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# A comment');
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
    await frame.locator('.posting-skill-name [data-finding]', { hasText: 'Postgres' }).hover();
    await popover().locator('.silence').first().waitFor();
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
    const words = frame.locator('.posting-skill-name [data-finding]', { hasText: 'Postgres' });
    await words.hover();
    await popover().locator('.fix').first().click();
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
    const severities = async () => (await said()).map((text) => text.split(':', 1)[0]);
    const ranks = ['Error', 'Warning', 'Information', 'Hint'];
    const worstFirst = await severities();
    expect(worstFirst[0]).toBe('Error');
    expect(worstFirst).toEqual([...worstFirst].sort((a = '', b = '') => ranks.indexOf(a) - ranks.indexOf(b)));
    const before = await said();
    await panel.locator('select').focus();
    await panel.locator('select').selectOption('place');
    await expect.poll(said).not.toEqual(before);
    expect((await said()).sort()).toEqual([...before].sort());
    expect(await frame.evaluate<string>('document.activeElement.tagName')).toBe('SELECT');
    await panel.locator('select').selectOption('severity');
    await expect.poll(said).toEqual(before);
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
    const known = await toggle.textContent();
    expect(known).toMatch(/^[1-9]\d* finding/);
    await toggle.click();
    await frame.locator('#panel .all').waitFor();
    const all = await listed();
    await frame.locator('#toolbar button', { hasText: 'Underline' }).click();
    await frame.locator('#preview [data-finding]').first().waitFor({ state: 'detached' });
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

describe('while the file cannot be read', () => {
  test('nobody is told of findings that nobody knows; they come back with the text', async () => {
    const { page } = vscode;
    const toggle = frame.locator('#toolbar button[aria-controls="panel"]');
    const known = await toggle.textContent();
    expect(known).toMatch(/^\d+ finding/);
    await toggle.click();
    const panel = frame.locator('#panel');
    await panel.locator('.all').waitFor();
    await page.locator('.editor-group-container .view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    // All at once: half of it cannot be read either, or can be read again.
    await page.keyboard.insertText('broken: one: two');
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
    await frame.locator('#toolbar select[title="Theme"]').selectOption('compact');
    await expect.poll(() => frame.locator('#toolbar select[title="Theme"]').inputValue()).toBe('compact');
    expect(await frame.locator('#preview h1').textContent()).toBe('Baker');
    expect(await axe(frame)).toEqual([]);
    await page.locator('.editor-group-container .view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Shift+K');
    await panel.getByText(/^Score \d+ of 100$/).waitFor();
    await frame.locator('#preview [data-finding]').first().waitFor();
    expect(await toggle.textContent()).toBe(known);
    await toggle.click();
    await panel.waitFor({ state: 'hidden' });
  });
});

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
    const first = await inBar();
    const isAboveTitle = async () => (await inBar()) === (await aboveTitle());
    const go = async (group: number) => {
      await lines().nth(group).locator('.view-line').first().click();
      // Out of sight, what stands above the title is not worked out anew.
      await page.keyboard.press('Control+Home');
    };
    await go(0);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('summary: We want a rockstar ninja guru.');
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
