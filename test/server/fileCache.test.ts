import { describe, expect, test } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { createLanguageService } from '../../server/src/core/languageService';
import { createFileCache } from '../../server/src/host/fileCache';
import { createHouse } from '../../server/src/host/house';
import { createWorkspaceIndex } from '../../server/src/host/workspaceIndex';
import { knowledge } from '../lib/knowledge';

const service = createLanguageService(knowledge);

/** A disk that answers when the test says so. */
function slowDisk() {
  const answers: ((text: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => answers.push(resolve));
  const answer = async (at: number, text: string): Promise<void> => {
    await expect.poll(() => answers.length).toBeGreaterThan(at);
    answers[at]?.(text);
  };
  return { read, answer, count: () => answers.length };
}

describe('what was read of files', () => {
  test('is read once for all who ask at the same time, and again after it failed', async () => {
    const cache = createFileCache<string>({ limit: 2 });
    const disk = slowDisk();
    const both = Promise.all([
      cache.read('file:///a(1)', disk.read),
      cache.read('file:///a%281%29', disk.read),
    ]);
    await disk.answer(0, 'A');
    expect(await both).toEqual(['A', 'A']);
    expect(disk.count()).toBe(1);
    await expect(cache.read('file:///b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.read('file:///b', async () => 'B')).toBe('B');
  });

  test('makes room by its oldest, but never by what is in use', () => {
    const cache = createFileCache<number>({ limit: 2, isInUse: (key) => key === 'file:///a' });
    for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) cache.set(`file:///${name}`, at);
    expect(['a', 'b', 'c', 'd'].filter((name) => cache.get(`file:///${name}`))).toEqual(['a', 'd']);
  });
});

describe('a file that changes while it is read', () => {
  const uri = 'file:///w/a.jobspec.yaml';

  test('counts as it is then, for house rules', async () => {
    const disk = slowDisk();
    const config = 'file:///w/jobspec.config.yaml';
    const house = createHouse({ files: disk, service, open: () => undefined, roots: () => ['file:///w'] });
    const document = house.document(config);
    expect(house.forget(config)).toBe(true);
    await disk.answer(0, 'rules: {}\n');
    await disk.answer(1, 'rules: { skill-unknown: off }\n');
    expect((await document)?.text).toContain('off');
  });

  test('counts as it is then, for its skills and the list of files', async () => {
    const disk = slowDisk();
    const lists: ((uris: string[]) => void)[] = [];
    const index = createWorkspaceIndex({
      files: { ...disk, findSpecs: () => new Promise((resolve) => lists.push(resolve)) },
      service,
      open: () => undefined,
      openSpecs: () => [],
      watched: () => true,
    });
    const names = index.names(uri, 'spec');
    const specs = index.specs(CancellationToken.None);
    index.forget(uri);
    await disk.answer(0, 'skills: [Go]\n');
    await disk.answer(1, 'skills: [Rust]\n');
    expect((await names).map(({ name }) => name)).toEqual(['Rust']);
    lists[0]?.([]);
    expect(await specs).toEqual([]);
    const later = index.specs(CancellationToken.None);
    lists[1]?.([uri]);
    expect(await later).toEqual([uri]);
  });
});
