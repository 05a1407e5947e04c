import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTemporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a scenario of Neovim left behind; see the Lua files beside this one. */
export interface NeovimReport {
  /** Where it went wrong; absent where all went well. */
  readonly problem?: string;
  readonly [seen: string]: unknown;
}

export interface NeovimRun {
  /** A Lua file beside this one, without its ending. */
  readonly scenario: string;
  /** The user's `init.lua`. */
  readonly init: string;
  /** The job description to open. */
  readonly text: string;
}

/** Opens a job description in Neovim, with nothing but this configuration, and waits for it to end. */
export async function runNeovim({ scenario, init, text }: NeovimRun): Promise<NeovimReport> {
  return inTemporaryFolder('neovim', async (folder) => {
    const report = join(folder, 'report.json');
    const prepare = `package.path = ${JSON.stringify(join(here, '?.lua'))} .. ';' .. package.path\nrequire('support')\n`;
    writeFileSync(join(folder, 'init.lua'), prepare + init);
    writeFileSync(join(folder, 'a b 👩‍💻.jobspec.yaml'), text);
    const output = await start(folder, scenario, {
      ...process.env,
      PATH: [commands(folder), dirname(process.execPath), process.env.PATH].join(delimiter),
      JOBSPEC_REPORT: report,
      // Nobody's own settings, plugins and logs.
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
    });
    return read(report, output);
  });
}

/** A folder with the command `jobspec`, as `npm link` makes it. */
function commands(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(fileURLToPath(new URL('../../../dist/cli.js', import.meta.url)), join(bin, 'jobspec'));
  return bin;
}

function start(cwd: string, scenario: string, env: NodeJS.ProcessEnv): Promise<string> {
  const executable = process.env.NVIM_EXECUTABLE || 'nvim';
  const options = ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', 'a b 👩‍💻.jobspec.yaml'];
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [...options, '-c', `luafile ${join(here, scenario)}.lua`], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) =>
      reject(new Error(`Neovim is needed for this test (“${executable}”): ${error.message}`)),
    );
    child.once('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

function read(report: string, output: string): NeovimReport {
  try {
    const parsed: NeovimReport = JSON.parse(readFileSync(report, 'utf8'));
    return parsed;
  } catch {
    return { problem: `Neovim wrote no report. It printed:\n${output}` };
  }
}
