import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundles, esbuildOptions } from '../lib/bundles.mts';
import { Failure } from '../lib/failure.mts';
import { fromRoot } from '../lib/paths.mts';
import { runToEnd } from '../lib/processes.mts';
import { inTemporaryFolder } from '../lib/temporaryFolder.mts';
import type { Probe } from './probe.mts';
import type { Row } from './row.mts';
import { median } from './statistics.mts';

interface EngineBudget {
  readonly measure: keyof Probe;
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly max: number;
}

const budgets: readonly EngineBudget[] = [
  { measure: 'firstLookUp', name: 'Catalog loaded, first skill found', unit: 'ms', max: 10 },
  { measure: 'loaded', name: 'Memory of the catalog', unit: 'MB', max: 8 },
  { measure: 'recognition', name: 'Skills in 700 words, warm', unit: 'ms', max: 3 },
  { measure: 'rules', name: 'All rules on 150 lines, warm', unit: 'ms', max: 5 },
];

/** Measures what the engine does inside one process; these budgets are no ratios, so they need an idle machine. */
export async function checkEngine(spec: string, rounds: number): Promise<Row[]> {
  const probes = await probeEngine(spec, rounds);
  return budgets.map(({ measure, name, unit, max }) => {
    const value = median(probes.map((probe) => probe[measure])) / (unit === 'MB' ? 1e6 : 1);
    return {
      name,
      ours: `${value.toFixed(1)} ${unit}`,
      theirs: '',
      ratio: '',
      budget: `≤ ${max} ${unit}`,
      ok: value <= max,
    };
  });
}

async function probeEngine(spec: string, rounds: number): Promise<Probe[]> {
  const server = bundles.find(({ name }) => name === 'server');
  if (!server) throw new Failure('There is no bundle of the server.');
  return inTemporaryFolder('probe', async (folder) => {
    const program = join(folder, 'probe.cjs');
    await esbuild.build({
      ...esbuildOptions(server, false),
      entryPoints: [fromRoot('scripts/bench/probe.mts')],
      outfile: program,
    });
    // The server looks for it beside itself.
    await copyFile(fromRoot('dist/knowledge.bin'), join(folder, 'knowledge.bin'));
    const file = join(folder, 'bench.jobspec.yaml');
    await writeFile(file, spec);
    const prose = fromRoot('test/fixtures/mentions-own/ads.yaml');
    const results: Probe[] = [];
    for (let round = 0; round < rounds; round++) {
      const { code, output } = await runToEnd(process.execPath, [
        '--expose-gc',
        ...[program, folder, prose, file],
      ]);
      if (code !== 0) throw new Failure(`The engine could not be measured:\n${output}`);
      results.push(JSON.parse(output));
    }
    return results;
  });
}

const dataBudget = 700_000;

/** The server together with all it knows. */
export async function serverWithData(): Promise<Row> {
  const files = ['dist/server.js', 'dist/server.node.js', 'dist/knowledge.bin'].map(
    async (file) => (await stat(fromRoot(file))).size,
  );
  const bytes = (await Promise.all(files)).reduce((sum, size) => sum + size, 0);
  return {
    name: 'Size of the server with its knowledge',
    ours: `${(bytes / 1000).toFixed(0)} kB`,
    theirs: '',
    ratio: '',
    budget: `≤ ${dataBudget / 1000} kB`,
    ok: bytes <= dataBudget,
  };
}
