import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postingFrame, postingOf, runCommand } from '../../scripts/vscode/workbench.mts';
import { hostileSpec } from './hostile';
import { axe, chooseView, type OpenedVSCode, openVSCode } from './vscode';

const run = promisify(execFile);
const name = 'baker.jobspec.yaml';
const spec = `title: Baker
summary: You bake bread.
responsibilities:
  - Bake bread
  - Sweep the floor
qualifications:
  - You like bread
skills:
  - Baking
`;

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="green"/></svg>';

let vscode: OpenedVSCode;
beforeAll(async () => {
  vscode = await openVSCode({}, async (folder) => {
    await writeFile(join(folder, name), spec);
    await writeFile(join(folder, 'slip.jobspec.yaml'), 'title: "Baker\nsummary: You bake.\n');
    await writeFile(
      join(folder, 'large.jobspec.yaml'),
      `title: Baker\nsummary: ${'bread '.repeat(340_000)}\n`,
    );
    await writeFile(
      join(folder, 'hebrew.jobspec.yaml'),
      `language: he\ntitle: אופה\nsummary: אתם אופים לחם.\nresponsibilities:\n${'  - לאפות לחם\n'.repeat(60)}`,
    );
    await writeFile(join(folder, 'hostile.jobspec.yaml'), hostileSpec);
    await mkdir(join(folder, 'house'));
    await writeFile(
      join(folder, 'house', 'jobspec.config.yaml'),
      'preview:\n  theme: compact\n  css: house.css\n  logo: logo.svg\n',
    );
    await writeFile(join(folder, 'house', 'house.css'), ':root { --posting-accent: #123456; }\n');
    await writeFile(join(folder, 'house', 'logo.svg'), logo);
    await writeFile(
      join(folder, 'house', 'own.jobspec.yaml'),
      `${spec}organization: { name: Example Company, url: 'https://example.com' }\n`,
    );
    const git = (...args: string[]) => run('git', args, { cwd: folder });
    await git('init', '-q');
    await git('add', '-A');
    await git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'First');
    await writeFile(
      join(folder, name),
      spec.replace('Bake bread\n', 'Bake fine bread\n').replace('Sweep the floor', 'Sing'),
    );
    await writeFile(
      join(folder, 'hostile.jobspec.yaml'),
      hostileSpec.replaceAll('evil.example', 'more.evil.example'),
    );
    await writeFile(join(folder, 'new.jobspec.yaml'), spec);
  });
});
afterAll(() => vscode?.close());

const strip = () => postingOf(vscode.page).locator('#strip');
const nothing = () => postingOf(vscode.page).locator('#preview .nothing');

describe('where there is no posting', () => {
  test('a file that opens with a slip shows nothing rather than a guess', async () => {
    await vscode.preview('slip.jobspec.yaml');
    await nothing().waitFor();
    expect(await nothing().textContent()).toContain('Once the problem above is mended');
    expect(await strip().textContent()).toContain('quot');
    expect(await postingOf(vscode.page).locator('h1').count()).toBe(0);
  });

  test('of a file that is too large, that is said', async () => {
    await vscode.open('large.jobspec.yaml');
    await strip()
      .filter({ hasText: /2 MB|large|long/ })
      .waitFor();
    expect(await nothing().isVisible()).toBe(true);
  });
});

describe('the changes since the last commit', () => {
  test('are shown side by side', async () => {
    const frame = await vscode.preview(name);
    await chooseView(frame, 'changes');
    const rows = frame.locator('.changes tbody tr:not(.gap, .same)');
    await rows.first().waitFor();
    expect(await rows.allTextContents()).toEqual([
      'Bake breadChanged: Bake fine bread',
      'Removed: Sweep the floor',
      'Added: Sing',
    ]);
    expect(await axe(frame)).toEqual([]);
  });

  test('are shown as text, whatever it says', async () => {
    const frame = await vscode.preview('hostile.jobspec.yaml');
    await chooseView(frame, 'changes');
    await frame.locator('.changes tbody tr:not(.gap, .same)', { hasText: 'evil.example' }).first().waitFor();
    expect(await frame.locator('#preview :is(script, img, svg, iframe, style)').count()).toBe(0);
    expect(vscode.foreign).toEqual([]);
  });

  test('of a file that Git does not know, nobody knows any', async () => {
    await vscode.open('new.jobspec.yaml');
    await postingOf(vscode.page).locator('.changes p', { hasText: 'no earlier version' }).waitFor();
  });
});

describe('a house', () => {
  test('has its own colors and logo, and its theme', async () => {
    const frame = await vscode.preview('own.jobspec.yaml');
    await frame.locator('#toolbar select[title="View"]').selectOption('page');
    await frame.locator('#preview img').waitFor();
    expect(await frame.evaluate<number>("document.querySelector('#preview img').naturalWidth")).toBe(40);
    expect(
      await frame.evaluate<string>(
        "getComputedStyle(document.querySelector('.posting')).getPropertyValue('--posting-accent')",
      ),
    ).toBe('#123456');
    expect(await axe(frame)).toEqual([]);
  });

  test('that paints itself anew is shown so, without a key in the editor', async () => {
    const frame = await vscode.preview('own.jobspec.yaml');
    await frame.locator('#toolbar select[title="View"]').selectOption('page');
    await frame.locator('#preview img').waitFor();
    const accent = () =>
      frame.evaluate<string>(
        "getComputedStyle(document.querySelector('.posting')).getPropertyValue('--posting-accent')",
      );
    const width = () => frame.evaluate<number>("document.querySelector('#preview img').naturalWidth");
    await writeFile(join(vscode.folder, 'house', 'house.css'), ':root { --posting-accent: #654321; }\n');
    await expect.poll(accent, { timeout: 15_000 }).toBe('#654321');
    await writeFile(join(vscode.folder, 'house', 'logo.svg'), logo.replaceAll('40', '60'));
    await expect.poll(width, { timeout: 15_000 }).toBe(60);
  });
});

describe('what was chosen', () => {
  test('is the same after the window was loaded anew', async () => {
    const frame = await vscode.preview(name);
    await frame.locator('#toolbar select[title="View"]').selectOption('page');
    await frame.locator('#toolbar button[title="Larger"]').click();
    await frame.locator('#toolbar select[title="Width"]').selectOption('phone');
    await frame.locator('#toolbar select[title="Theme"]').selectOption('editorial');
    await Promise.all([
      vscode.page.waitForEvent('load'),
      runCommand(vscode.page, 'Developer: Reload Window'),
    ]);
    await vscode.page.locator('.tab', { hasText: 'Preview Baker' }).first().waitFor();
    const again = await postingFrame(vscode.page);
    await again.locator('h1', { hasText: 'Baker' }).waitFor();
    expect(await again.locator('#toolbar select[title="Width"]').inputValue()).toBe('phone');
    await expect.poll(() => again.locator('#toolbar select[title="Theme"]').inputValue()).toBe('editorial');
    expect(await again.locator('#toolbar button', { hasText: '110%' }).count()).toBe(1);
    expect(await again.evaluate<number>("document.getElementById('preview').clientWidth")).toBeLessThan(400);
  });

  test('copies the posting with its formats, and without what only the preview has', async () => {
    const frame = await postingFrame(vscode.page);
    const { origin } = new URL(frame.url().replace(/^blob:/, ''));
    await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await frame.locator('#toolbar button', { hasText: 'Copy' }).click();
    await frame.locator('#toolbar button', { hasText: 'Copied' }).waitFor();
    const html = await frame.evaluate<string>(
      "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())",
    );
    expect(html).toContain('<h1>Baker</h1>');
    expect(html).not.toMatch(/data-|tabindex/);
    expect(await frame.evaluate<string>('navigator.clipboard.readText()')).toContain('Bake fine bread');
  });
});

describe('a language that is read from the right', () => {
  test('is, in the page and on paper', async () => {
    await vscode.preview('hebrew.jobspec.yaml');
    const frame = await postingFrame(vscode.page);
    await frame.locator('article[dir="rtl"] h1').waitFor();
    await frame.locator('#toolbar select[title="View"]').selectOption('print');
    await frame.locator('body[data-view="print"]').waitFor();
    const inside = await frame.evaluate<unknown>(`(() => {
      const sheet = document.getElementById('preview').getBoundingClientRect();
      const title = document.querySelector('h1').getBoundingClientRect();
      const bar = document.getElementById('toolbar').getBoundingClientRect();
      return {
        onPaper: title.left >= sheet.left && title.right <= sheet.right,
        inWindow: title.left >= 0 && title.right <= window.innerWidth,
        bar: bar.left >= 0 && bar.right <= window.innerWidth,
        pages: Number(document.body.style.getPropertyValue('--pages')),
      };
    })()`);
    expect(inside).toEqual({ onPaper: true, inWindow: true, bar: true, pages: 2 });
    expect(await axe(frame)).toEqual([]);
  });
});
