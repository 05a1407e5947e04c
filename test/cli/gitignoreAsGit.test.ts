import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../server/src/cli/files/find';
import { runs } from '../lib/runs';
import { folderWith } from './jobspec';
import { valid } from './specs';

const spec = (name: string) => `${name}.jobspec.yaml`;

describe('Git itself', () => {
  const name = fc.constantFrom('a', 'b', 'ab', 'a b', '[a]', 'x.y');
  const part = fc.oneof(
    name,
    fc.constantFrom(
      '*',
      '**',
      '?',
      'a*',
      '*b',
      '[ab]',
      '[!a]*',
      '\\[a]',
      '*.*',
      'a\\b',

      '[[:alpha:]]',
    ),
  );
  const rule = fc
    .tuple(
      fc.constantFrom('', '', '!', '/', '!/', '**/'),
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '', '/', '/**', ' ', '\\ ', '\r'),
    )
    .map(([before, parts, after]) => `${before}${parts.join('/')}${after}`);
  const rules = fc.array(rule, { maxLength: 4 });
  const path = fc.array(name, { minLength: 1, maxLength: 3 });

  test('leaves out the same files', async () => {
    await fc.assert(
      fc.asyncProperty(rules, rules, fc.array(path, { maxLength: 8 }), async (top, below, paths) => {
        const cwd = folderWith({ '.gitignore': top.join('\n'), 'a/.gitignore': below.join('\n') });
        for (const each of paths) {
          const file = join(cwd, ...each.slice(0, -1), spec(each.at(-1) ?? ''));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, valid);
        }
        execFileSync('git', ['init', '-q'], { cwd });
        const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], { cwd })
          .toString()
          .split('\0')
          .filter((file) => file.endsWith('.yaml'));
        const { files } = await findFiles(['.'], cwd).catch(() => ({ files: [] }));
        expect(files.map((file) => file.slice(cwd.length + 1))).toEqual(listed.sort());
      }),
      { numRuns: runs(100) },
    );
  });
});
