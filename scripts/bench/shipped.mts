import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bundles } from '../lib/bundles.mts';
import { fromRoot, root } from '../lib/paths.mts';
import { runToEnd } from '../lib/processes.mts';
import { inTemporaryFolder } from '../lib/temporaryFolder.mts';
import type { Row } from './row.mts';

const packageBudget = 2_000_000;

/** What users download: how big it is, and that nothing in the server makes code from text. */
export async function checkShipped(): Promise<Row[]> {
  const limited = bundles.flatMap(({ output, budget }) => (budget === undefined ? [] : [{ output, budget }]));
  const ofServer = bundles.filter(
    ({ entry, output }) => entry.startsWith('server/') && output.endsWith('.js'),
  );
  return [
    ...(await Promise.all(
      limited.map(async ({ output, budget }) =>
        sizeRow(`Size of ${output}`, (await stat(fromRoot(output))).size, budget),
      ),
    )),
    sizeRow('Size of the extension package', await packageSize(), packageBudget),
    ...(await Promise.all(ofServer.map(({ output }) => codeFromText(output)))),
  ];
}

function sizeRow(name: string, bytes: number | undefined, budget: number): Row {
  return {
    name,
    ours: bytes === undefined ? 'unknown' : kilobytes(bytes),
    theirs: '',
    ratio: '',
    budget: `≤ ${kilobytes(budget)}`,
    ok: bytes !== undefined && bytes <= budget,
  };
}

/** In bytes; undefined, after a line that says why, where the package cannot be made. */
async function packageSize(): Promise<number | undefined> {
  return inTemporaryFolder('package', async (folder) => {
    const file = join(folder, 'jobspec.vsix');
    const vsce = fromRoot('node_modules/@vscode/vsce/vsce');
    const options = [
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      file,
    ];
    const { code, output } = await runToEnd(process.execPath, [vsce, 'package', ...options], { cwd: root });
    if (code === 0) return (await stat(file)).size;
    console.error(`The package could not be made:\n${output.trim()}`);
    return undefined;
  });
}

async function codeFromText(output: string): Promise<Row> {
  const text = await readFile(fromRoot(output), 'utf8');
  const count = text.match(/\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/g)?.length ?? 0;
  return {
    name: `eval and new Function in ${output}`,
    ours: String(count),
    theirs: '',
    ratio: '',
    budget: 'none',
    ok: count === 0,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
