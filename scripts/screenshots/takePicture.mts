import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { canInstallPackages, installPackage } from '../lib/apt.mts';
import { Failure } from '../lib/failure.mts';

const run = promisify(execFile);

/** Pictures travel with the extension: with 64 colors they are a third of the size, and look the same. */
export async function takePicture(of: Page | Locator, path: string): Promise<void> {
  await of.screenshot({ path });
  await run('pngquant', ['--force', '--strip', '--output', path, '64', path]);
}

/** @throws {Failure} where pngquant is missing and cannot be installed. */
export async function needPngquant(): Promise<void> {
  const isThere = await run('pngquant', ['--version']).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  if (!canInstallPackages()) throw new Failure('Pictures are made smaller with pngquant. Please install it.');
  await installPackage('pngquant');
}
