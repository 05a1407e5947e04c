import { beforeEach, expect, test, vi } from 'vitest';
import { Uri } from 'vscode';
import { writeWhole } from '../../client/src/commands/writeWhole';

const { files, fails } = vi.hoisted(() => ({
  files: new Map<string, string>(),
  fails: { write: false, rename: false },
}));

/** A disk that can be full, or hold a file that somebody else has open. */
vi.mock('vscode', () => ({
  Uri: class FakeUri {
    path: string;
    constructor(path: string) {
      this.path = path;
    }
    static file = (path: string) => new FakeUri(path);
    with = ({ path }: { path: string }) => new FakeUri(path);
  },
  workspace: {
    fs: {
      async writeFile({ path }: Uri, bytes: Uint8Array) {
        files.set(path, new TextDecoder().decode(fails.write ? bytes.slice(0, 1) : bytes));
        if (fails.write) throw new Error('The disk is full.');
      },
      async rename(from: Uri, to: Uri, { overwrite }: { overwrite: boolean }) {
        if (!overwrite && files.has(to.path)) throw new Error('There is one.');
        if (fails.rename) throw new Error('It is in use.');
        files.set(to.path, files.get(from.path) ?? '');
        files.delete(from.path);
      },
      delete: async ({ path }: Uri) => void files.delete(path),
    },
  },
}));

const target = Uri.file('/team/posting.html');
const bytes = new TextEncoder().encode('new');

beforeEach(() => {
  files.clear();
  files.set('/team/posting.html', 'old');
  files.set('/team/posting.html.jobspec-tmp', 'of somebody else');
  Object.assign(fails, { write: false, rename: false });
});

test('the file is there, and nothing else changed', async () => {
  expect(await writeWhole(target, bytes)).toBeUndefined();
  expect([...files]).toEqual([
    ['/team/posting.html', 'new'],
    ['/team/posting.html.jobspec-tmp', 'of somebody else'],
  ]);
});

test.each([
  ['write', 'The disk is full.'],
  ['rename', 'It is in use.'],
] as const)('where %s fails, all is as it was', async (step, reason) => {
  fails[step] = true;
  const before = [...files];
  expect(await writeWhole(target, bytes)).toBe(reason);
  expect([...files]).toEqual(before);
});

test('a file that must not be overwritten stays as it is', async () => {
  const before = [...files];
  expect(await writeWhole(target, bytes, { overwrite: false })).toBe('There is one.');
  expect([...files]).toEqual(before);
});
