import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fromRoot } from '../lib/paths.mts';

const folder = fromRoot('.vscode-test');

/** Saves what the page shows, and returns the path of the picture. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
  const file = join(folder, `failure-${slug}.png`);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: file });
  return file;
}

/** Pictures of an earlier run would be taken for this one's. */
export async function removeOldPictures(): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const pictures = files.filter((file) => /^failure.*\.png$/.test(file));
  await Promise.all(pictures.map((file) => rm(join(folder, file), { force: true })));
}
