import { describe, expect, test } from 'vitest';
import { createHouses, readConfig } from '../../server/src/core/config';
import { parse } from '../../server/src/core/document';
import { createHouseLooks } from '../../server/src/host/houseLooks';
import { knowledge } from '../lib/knowledge';

const uri = 'file:///jobs/jobspec.config.yaml';
const sheet = 'file:///jobs/careers.css';
const document = parse('preview:\n  css: ./careers.css\n');
const rules = createHouses(knowledge.skills).resolve({
  uri,
  document,
  config: readConfig(document),
  catalogs: [],
});

/** A house whose files are read as `read` says; the clock stands still. */
function looksOf(read: (turn: number) => Promise<string | undefined>) {
  let turns = 0;
  const looks = createHouseLooks(
    { read: async (asked) => (asked === sheet ? read(++turns) : undefined) },
    () => ['file:///jobs'],
    () => 0,
  );
  return { looks, turns: () => turns };
}

describe('the look of a house', () => {
  test('is read once while somebody types', async () => {
    const { looks, turns } = looksOf(async () => 'p {}');
    expect((await looks.of(rules)).css).toBe('p {}');
    expect((await looks.of(rules)).css).toBe('p {}');
    expect(turns()).toBe(1);
  });

  test('is read again at once where reading failed', async () => {
    const { looks, turns } = looksOf(async (turn) => {
      if (turn === 1) throw new Error('busy');
      return 'p {}';
    });
    await expect(looks.of(rules)).rejects.toThrow('busy');
    expect((await looks.of(rules)).css).toBe('p {}');
    expect((await looks.of(rules)).css).toBe('p {}');
    expect(turns()).toBe(2);
  });

  test('is shared by all who ask before it is read', async () => {
    const { looks, turns } = looksOf(async () => {
      throw new Error('busy');
    });
    const both = await Promise.allSettled([looks.of(rules), looks.of(rules)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(turns()).toBe(1);
  });
});
