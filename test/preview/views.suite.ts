import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.mts';
import { chooseTheme } from '../../scripts/vscode/workbench.mts';
import { axe, chooseView, type OpenedVSCode, openVSCode } from './vscode';

const views = ['page', 'board', 'search', 'text', 'print', 'data', 'changes'] as const;
const themes = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'] as const;

/** With findings of three severities. */
const baker = `title: Baker
summary: You bake bread with Postgres.
responsibilities: [Bake bread, Sell bread]
qualifications: [You like bread]
skills: [Postgres]
employment:
  type: full-tme
`;

let vscode: OpenedVSCode;
beforeAll(async () => {
  vscode = await openVSCode({}, (folder) => writeFile(join(folder, 'baker.jobspec.yaml'), baker));
  await mkdir(fromRoot('.vscode-test', 'views'), { recursive: true });
});
afterAll(() => vscode?.close());

describe.each(themes)('in the theme %s', (theme) => {
  test('nobody is shut out of any view', async () => {
    const frame = await vscode.preview('senior-back-end-developer.jobspec.yaml');
    await chooseTheme(vscode.page, theme);
    const found: string[] = [];
    for (const view of views) {
      await chooseView(frame, view);
      found.push(...(await axe(frame)).map((problem) => `${view}: ${problem}`));
      await vscode.page.screenshot({
        path: fromRoot('.vscode-test', 'views', `${view}-${theme.toLowerCase().replaceAll(' ', '-')}.png`),
      });
    }
    expect(found).toEqual([]);
  });

  test('nor out of the findings', async () => {
    const frame = await vscode.preview('baker.jobspec.yaml');
    await chooseView(frame, 'page');
    await frame.locator('#toolbar button', { hasText: /finding/ }).click();
    await frame.locator('#panel .all button', { hasText: 'Error' }).waitFor();
    const picture = (name: string) =>
      vscode.page.screenshot({
        path: fromRoot('.vscode-test', 'views', `${name}-${theme.toLowerCase().replaceAll(' ', '-')}.png`),
      });
    await picture('list');
    // As Windows does it with its contrast themes: all colors are those of the system.
    await vscode.page.emulateMedia({ forcedColors: 'active' });
    await picture('forced-colors');
    expect(await axe(frame)).toEqual([]);
    await vscode.page.emulateMedia({ forcedColors: 'none' });
    expect(await axe(frame)).toEqual([]);
    await frame.locator('#preview [data-finding]', { hasText: 'Postgres' }).first().focus();
    await frame.locator('#popover button').first().waitFor();
    await picture('findings');
    expect(await axe(frame)).toEqual([]);
    await vscode.page.keyboard.press('Escape');
    await frame.locator('#toolbar button', { hasText: /finding/ }).click();
  });
});
