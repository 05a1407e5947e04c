import { expect, test } from 'vitest';
import { knowledge } from '../lib/knowledge';
import { folderWith, jobspec } from './jobspec';
import { wrong } from './specs';

/** A catalog with an entry that cannot be read: every rule that asks for skills fails. */
const damaged = {
  ...knowledge,
  skills: {
    categories: knowledge.skills.categories,
    skills: [
      ...knowledge.skills.skills,
      {
        name: 'Damaged',
        category: 'tool',
        description: '',
        related: [],
        alternatives: [],
        successors: [],
        faqs: [],
        get aliases(): readonly string[] {
          throw new Error('damaged entry\nwith more');
        },
      },
    ],
  },
};

test('a check that fails is told once, the others still tell what they find, and the call is no success', async () => {
  const cwd = folderWith({ 'a.jobspec.yaml': wrong, 'b.jobspec.yaml': wrong });
  const { code, out, error } = await jobspec(['lint', '.'], { cwd, known: damaged });
  expect(code).toBe(2);
  expect(out).toContain('4 errors in 2 files.');
  const lines = error.trimEnd().split('\n');
  expect(lines).toContain(
    'jobspec: The check “skill-unknown” failed, so its findings are missing: damaged entry',
  );
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) expect(line).toMatch(/^jobspec: The check “[a-z-]+” failed, /);
});

test('a failing check leaves other commands alone', async () => {
  const cwd = folderWith({ 'a.jobspec.yaml': wrong });
  const { code, error } = await jobspec(['render', 'a.jobspec.yaml'], { cwd, known: damaged });
  const told = 'jobspec: a.jobspec.yaml has 2 errors. To see them: jobspec lint a.jobspec.yaml\n';
  expect([code, error]).toEqual([0, told]);
});
