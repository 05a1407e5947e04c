import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendLine, restOn } from './page';
import { type OpenedVSCode, openVSCode } from './vscode';

const spec = `title: Baker
summary: You bake bread and sell it to people who like bread.
responsibilities:
  - Bake bread every morning
qualifications:
  - You like bread
skills:
  - Postgres
`;

let vscode: OpenedVSCode;
let frame: Frame;
beforeAll(async () => {
  vscode = await openVSCode({ 'jobspec.lint.run': 'onSave', 'files.autoSave': 'off' });
  frame = await vscode.preview('baker.jobspec.yaml', spec);
});
afterAll(() => vscode?.close());

/** Everything that says how good the posting is, and of which text that is. */
async function said() {
  const { page } = vscode;
  // Nothing is waited for here: what is not there is not said.
  const first = async (words: Promise<string[]>) => (await words)[0] ?? '';
  const bar = page.locator('.statusbar-item a[aria-label^="Score of the"]');
  const places = {
    toolbar: await first(frame.locator('#toolbar button[aria-controls="panel"]').allTextContents()),
    list: await first(frame.locator('#panel h2').allTextContents()),
    bar: await first(bar.evaluateAll((links) => links.map((link) => String(link.ariaLabel)))),
    lens: await first(page.locator('.editor-group-container .codelens-decoration').allTextContents()),
  };
  const scores = [places.list, places.bar, places.lens].map((words) => /(\d+) of 100/.exec(words)?.[1]);
  return {
    ofNow: Object.values(places).map((words) => !words.includes('at the last check')),
    isOneScore: scores.every((score) => score !== undefined && score === scores[0]),
    count: /^\d+/.exec(places.toolbar)?.[0],
    places,
  };
}

test('where checks wait for a save, every number is of the last check, and says so', async () => {
  const { page } = vscode;
  await frame.locator('#toolbar button[aria-controls="panel"]').click();
  // The status bar is about the editor in front.
  await page.locator('.editor-group-container .view-line').first().click();
  const of = (isOfNow: boolean) => ({ ofNow: Array(4).fill(isOfNow), isOneScore: true });
  await expect.poll(said, { timeout: 30_000 }).toMatchObject(of(true));
  const { count } = await said();
  expect(Number(count)).toBeGreaterThan(0);
  await appendLine(vscode, 'team: rockstars and ninjas');
  // Out of sight, what stands above the title is not worked out anew.
  await page.keyboard.press('Control+Home');
  await expect.poll(said, { timeout: 30_000 }).toMatchObject({ ...of(false), count });
  await frame.locator('#panel', { hasText: 'You have changes that are not checked yet' }).waitFor();
  await restOn(frame, frame.locator('#preview [data-finding]', { hasText: 'Postgres' }).first());
  const popover = frame.locator('#popover');
  const note = popover.locator('.finding-note');
  await note.filter({ hasText: 'Found at the last check' }).waitFor();
  await popover.locator('.finding-message').hover();
  const unsaved = page.locator('.tab.dirty');
  // A key that comes before the editor has the focus saves nothing.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+S');
      return unsaved.count();
    })
    .toBe(0);
  await expect.poll(said).toMatchObject(of(true));
  await expect.poll(async () => (await said()).count).not.toBe(count);
  // Whoever was reading goes on reading, and what was said of the last check is gone.
  await note.waitFor({ state: 'hidden' });
  expect(await popover.locator('.finding-message').textContent()).toContain('PostgreSQL');
  await popover.locator('.fix').first().click();
  await frame.locator('.posting-skill-name', { hasText: /^PostgreSQL$/ }).waitFor();
});
