import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNamed } from '../../server/src/cli/output';
import { sharedFolder } from '../lib/temporaryFolder';

const folder = sharedFolder();

test.runIf(process.platform !== 'win32')('a link stays a link', async () => {
  const [file, link] = [join(folder(), 'posting.html'), join(folder(), 'link.html')];
  writeFileSync(file, 'before');
  symlinkSync(file, link);
  await writeNamed(link, 'after');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('after');
});

test.runIf(process.platform !== 'win32')('a link to a device is not replaced by a file', async () => {
  const link = join(folder(), 'nowhere');
  symlinkSync('/dev/null', link);
  await writeNamed(link, 'after');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test('a new file is made, and a folder is not written to', async () => {
  const file = join(folder(), 'new.html');
  await writeNamed(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  await expect(writeNamed(folder(), 'new')).rejects.toThrow('cannot be written');
});
