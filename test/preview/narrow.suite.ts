import { mkdir } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.mts';
import { postingFrame } from '../../scripts/vscode/workbench.mts';
import { chooseView, type OpenedVSCode, openVSCode } from './vscode';

/** Of the whole window, and of the preview that is beside the editor then. */
const windows = [
  [1400, 700],
  [1000, 500],
  [640, 320],
] as const;

let vscode: OpenedVSCode;
let frame: Frame;
beforeAll(async () => {
  vscode = await openVSCode();
  await mkdir(fromRoot('.vscode-test', 'views'), { recursive: true });
  await vscode.preview('senior-back-end-developer.jobspec.yaml');
  frame = await postingFrame(vscode.page);
});
afterAll(() => vscode?.close());

async function show(view: Parameters<typeof chooseView>[1], width: number): Promise<void> {
  await chooseView(frame, view);
  await vscode.page.setViewportSize({ width, height: 900 });
  const number = (text: string): Promise<number> => frame.evaluate<number>(text);
  await expect.poll(() => number('window.innerWidth')).toBeLessThan(width / 2 + 40);
}

const picture = (name: string) =>
  vscode.page.screenshot({ path: fromRoot('.vscode-test', 'views', `narrow-${name}.png`) });

describe.each(windows)('in a window of %i pixels', (width) => {
  test('a printed page is as wide as the preview', async () => {
    await show('print', width);
    const page = () =>
      frame.evaluate<{ left: number; right: number; window: number; zoom: string }>(`(() => {
        const { left, right } = document.querySelector('h1').getBoundingClientRect();
        return {
          left,
          right,
          window: document.documentElement.clientWidth,
          zoom: [...document.querySelectorAll('#toolbar button')].find((b) => b.title === 'Natural size').textContent,
        };
      })()`);
    await expect
      .poll(async () => {
        const shown = await page();
        return shown.left >= 0 && shown.right <= shown.window && shown.right > 0.75 * shown.window;
      })
      .toBe(true);
    await picture(`print-${width}`);
  });

  test.each(['page', 'board', 'search', 'text', 'data', 'changes'] as const)(
    'nothing of “%s” is cut',
    async (view) => {
      await show(view, width);
      await picture(`${view}-${width}`);
      const wider = await frame.evaluate<string[]>(`(() => {
      const room = document.documentElement.clientWidth + 1;
      const found = [...document.querySelectorAll('#preview *, #toolbar *')].filter(
        (each) => each.getBoundingClientRect().right > room && each.closest('.outside, .visually-hidden') === null,
      );
      return found.slice(0, 5).map((each) => each.outerHTML.slice(0, 120));
    })()`);
      expect(wider).toEqual([]);
    },
  );
});

test('a page is shown in its natural size, larger, and made to fit again', async () => {
  await show('print', 1000);
  const size = frame.locator('#toolbar button[title="Natural size"]');
  const fit = frame.locator('#toolbar button', { hasText: 'Fit' });
  expect(await fit.getAttribute('aria-pressed')).toBe('true');
  const percent = async () => Number.parseInt((await size.textContent()) ?? '', 10);
  await expect.poll(percent).toBeLessThan(90);
  const fitting = await percent();
  await size.click();
  expect(await size.textContent()).toBe('100%');
  expect(await fit.getAttribute('aria-pressed')).toBe('false');
  await frame.locator('#toolbar button[title="Larger"]').click();
  expect(await size.textContent()).toBe('110%');
  await fit.click();
  expect(await size.textContent()).toBe(`${fitting}%`);
  await frame.locator('#toolbar button[title="Larger"]').click();
  expect(Number.parseInt((await size.textContent()) ?? '', 10)).toBeGreaterThan(fitting);
  await fit.click();
});
