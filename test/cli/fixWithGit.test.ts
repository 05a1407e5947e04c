import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/report/unifiedDiff';
import { type Change, createPatch } from '../../server/src/core/text/patch';
import { runs } from '../lib/runs';
import { folderWith, jobspec } from './jobspec';
import { repositoryWith } from './repository';
import { mended, slips, valid } from './specs';

const read = (cwd: string, path = 'a.jobspec.yaml') => readFileSync(join(cwd, path), 'utf8');

test('--fix only touches files that changed, with --since', async () => {
  const cwd = repositoryWith({ 'a.jobspec.yaml': slips, 'b.jobspec.yaml': valid });
  writeFileSync(join(cwd, 'b.jobspec.yaml'), slips);
  await jobspec(['lint', '.', '--fix', '--since', 'main'], { cwd });
  expect([read(cwd), read(cwd, 'b.jobspec.yaml')]).toEqual([slips, mended]);
});

describe('a diff', () => {
  const line = fc.constantFrom('', 'a', 'b', 'a b', 'ü ß');
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n');
  const lines = fc.array(fc.tuple(line, end), { maxLength: 30 }).map((pairs) => pairs.flat().join(''));
  const text = fc.tuple(lines, fc.constantFrom('', '', 'last')).map((parts) => parts.join(''));
  const changed = text.chain((source) =>
    fc
      .array(
        fc.tuple(
          fc.nat(source.length),
          fc.nat(source.length),
          fc.constantFrom('', 'x', '\n', 'x\ny\n', 'x\r\n'),
        ),
        { maxLength: 4 },
      )
      .map((places) => {
        const changes: Change[] = [];
        for (const [one, other, newText] of places.toSorted(
          (a, b) => Math.min(a[0], a[1]) - Math.min(b[0], b[1]),
        )) {
          const [start, finish] = [Math.min(one, other), Math.max(one, other)];
          if (start >= (changes.at(-1)?.end ?? 0)) changes.push({ start, end: finish, newText });
        }
        return { source, changes };
      }),
  );

  test('leads Git to the very same text', async () => {
    const cwd = folderWith({ 'a "b"\\\n.txt': '' });
    const [name = ''] = readdirSync(cwd);
    execFileSync('git', ['init', '-q'], { cwd });
    fc.assert(
      fc.property(changed, ({ source, changes }) => {
        const after = createPatch(source).with(changes).text;
        const diff = unifiedDiff(name, source, changes);
        expect(diff === '').toBe(after === source);
        if (diff === '') return;
        writeFileSync(join(cwd, name), source);
        execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd, input: diff, stdio: 'pipe' });
        expect(readFileSync(join(cwd, name), 'utf8')).toBe(after);
      }),
      { numRuns: runs(200) },
    );
  });
});
