import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { runNeovim } from './neovim';

const valid = read('../../fixtures/mistakes/base.jobspec.yaml');
const wrong = valid.replace('level: senior', 'level: senoir');
const server = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));

/** What docs/editors.md tells people to write; a configuration that is only shown would soon be wrong. */
const [documented = '', settings = ''] = [
  ...read('../../../docs/editors.md').matchAll(/^```lua\n([\s\S]*?)^```/gm),
].map(([, code]) => code ?? '');
const command = "{ 'jobspec', 'lsp', '--stdio' }";

beforeAll(() => {
  if (!existsSync(server)) throw new Error('dist/server.js is missing. Run: npm run build');
  expect(documented).toContain(command);
});

test.each([
  ['the documented configuration', documented],
  ['the server itself', documented.replace(command, `{ 'node', ${JSON.stringify(server)}, '--stdio' }`)],
])('Neovim shows diagnostics, hovers, completion and fixes: %s', async (_name, init) => {
  const report = await runNeovim({ scenario: 'tour', init, text: wrong });
  expect(report.problem).toBeUndefined();
  expect(report.filetype).toBe('yaml.jobspec');
  expect(report.diagnostics).toEqual([
    expect.objectContaining({
      code: 'invalid-value',
      source: 'jobspec',
      message: expect.stringContaining('Did you mean “senior”?'),
      range: { start: { line: 4, character: 7 }, end: { line: 4, character: 13 } },
    }),
  ]);
  expect(report.hover).toMatch(/^### Job title\n/);
  expect(report.completion).toEqual(expect.arrayContaining(['Terraform']));
  expect(report.fix).toContain('senior');
  expect(report.text).toBe(valid);
});

test('Helix is told to start what Neovim starts', () => {
  const [helix = ''] = [...read('../../../docs/editors.md').matchAll(/^```toml\n([\s\S]*?)^```/gm)].map(
    ([, code]) => code ?? '',
  );
  const program = /^command = (".*")$/m.exec(helix)?.[1];
  const args = /^args = \[(.*)\]$/m.exec(helix)?.[1];
  expect(`{ ${program}, ${args} }`.replaceAll('"', "'")).toBe(command);
});

test('Neovim passes the documented settings on', async () => {
  const init = documented.replace(command, `${command},\n${settings.trim().replace(/,$/, '')}`);
  expect(init).toContain("run = 'onSave'");
  const report = await runNeovim({ scenario: 'onSave', init, text: wrong });
  expect(report).toEqual({ beforeSaving: 1, afterSaving: 2 });
});

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
