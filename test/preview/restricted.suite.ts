import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postingFrame, runCommand } from '../../scripts/vscode/workbench.mts';
import { type OpenedVSCode, openVSCode } from './vscode';

const spec = `title: Baker
summary: You bake bread.
responsibilities:
  - Bake bread
qualifications:
  - You like bread
skills:
  - Baking
employment:
  type: full-tme
`;
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="green"/></svg>';

let vscode: OpenedVSCode;
let frame: Frame;
beforeAll(async () => {
  const files = {
    'baker.jobspec.yaml': spec,
    'jobspec.config.yaml': 'preview:\n  theme: compact\n  css: house.css\n  logo: logo.svg\n',
    'house.css': ':root { --posting-accent: #123456; }\n',
    'logo.svg': logo,
  };
  const write = async (folder: string) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  };
  vscode = await openVSCode({}, write, false);
  frame = await vscode.preview('baker.jobspec.yaml');
});
afterAll(() => vscode?.close());

const accent = () =>
  frame.evaluate<string>(
    "getComputedStyle(document.querySelector('.posting')).getPropertyValue('--posting-accent').trim()",
  );

test('in Restricted Mode, a posting is shown and checked, without the looks of somebody else’s house', async () => {
  await vscode.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await frame.locator('#preview h1', { hasText: 'Baker' }).waitFor();
  expect(await accent()).not.toBe('#123456');
  expect(await frame.locator('#preview img').count()).toBe(0);
  // Which of our own themes it has is a choice, and no code.
  expect(await frame.locator('#toolbar select[title="Theme"]').inputValue()).toBe('compact');
});

test('what is wrong is found and mended there as everywhere', async () => {
  await frame.locator('#preview [data-finding]', { hasText: 'full-tme' }).first().hover();
  await frame.locator('#popover .fix').first().click();
  await frame.locator('#preview', { hasText: 'Full-time' }).waitFor();
});

test('once the folder is trusted, it has the looks of its house', async () => {
  const { page } = vscode;
  await runCommand(page, 'Workspaces: Manage Workspace Trust');
  await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
  await runCommand(page, 'View: Close Editor');
  frame = await postingFrame(page);
  await frame.locator('#preview img').waitFor();
  expect(await accent()).toBe('#123456');
});
