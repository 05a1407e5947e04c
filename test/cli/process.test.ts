import { type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, jobspec } from './jobspec';
import { broken, valid, wrong } from './specs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing. Run: npm run build');
});

function start(args: readonly string[], options: Partial<SpawnSyncOptionsWithStringEncoding> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...options,
  });
  return { code: status, out: stdout, error: stderr };
}

describe('the built command line', () => {
  test('says and answers what it does in this process', async () => {
    const cwd = folderWith({ 'a b 👩‍💻.jobspec.yaml': wrong, 'ok.jobspec.yaml': valid });
    for (const args of [
      ['lint', '.'],
      ['lint', 'ok.jobspec.yaml', '--format', 'json'],
      ['lint', 'a b 👩‍💻.jobspec.yaml', '--format', 'json'],
      ['lint', 'missing.jobspec.yaml'],
      ['render', 'ok.jobspec.yaml', '--to', 'markdown'],
      ['render', 'ok.jobspec.yaml'],
      ['skills', 'k8s'],
      ['skills', '--in', '.', '--format', 'json'],
      ['roles', 'nurse', '--format', 'json'],
      ['--version'],
      ['--help'],
      ['frobnicate'],
      [],
    ]) {
      expect(start(args, { cwd }), args.join(' ')).toEqual(await jobspec(args, { cwd }));
    }
  });

  test('tells people who start the language server by hand what it is for', () => {
    const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
    const call = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [server, ...args], { encoding: 'utf8' });
      return { code: status, out: stdout, error: stderr };
    };
    const line = 'jobspec: Editors talk to the server with: node dist/server.js --stdio\n';
    expect(call()).toEqual({ code: 1, out: '', error: line });
    expect(call('--frobnicate')).toEqual({ code: 1, out: '', error: line });
    const { code, out, error } = call('--help');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: node dist\/server\.js --stdio\n/);
  });

  test('reads standard input, and an empty one', async () => {
    const cwd = folderWith({});
    const args = ['lint', '-', '--format', 'json'];
    for (const input of [wrong, valid, `\uFEFF${wrong}`, '']) {
      expect(start(args, { cwd, input })).toEqual(await jobspec(args, { cwd, input }));
    }
  });

  test('says the same whatever the number of threads, of everything that can go wrong', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      'jobspec.config.yaml': 'skills:\n  catalogs: [./skills.yaml, ./gone.yaml]\n  strict: true\n',
      'skills.yaml': 'catalog: 1\nskills:\n  - name: PCS\n    sinc: 2019\n',
      'deep/jobspec.config.yaml': 'rules:\n  skill-unknown: of\n',
      'base.jobspec.yaml': 'fragment: true\ntitle: Cook\n',
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `${at % 3 === 0 ? 'deep' : 'jobs'}/${at}.jobspec.yaml`,
          [valid, wrong, broken, `${valid}extends: ../base.jobspec.yaml\n`, '\0'][at % 5] ?? '',
        ]),
      ),
    });
    for (const [format, workers] of [
      ['json', 2],
      ['pretty', 5],
    ] as const) {
      const args = ['lint', '.', '--format', format];
      const alone = start([...args, '--workers', '1'], { cwd });
      expect(alone.code).toBe(2);
      expect(alone.out.length).toBeGreaterThan(1000);
      expect(start([...args, '--workers', String(workers)], { cwd })).toEqual(alone);
    }
  }, 60_000);

  test('refuses standard input that is not UTF-8', () => {
    const input = Buffer.from(valid, 'utf16le').toString('latin1');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', '-'], {
      input: Buffer.from(input, 'latin1'),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('jobspec: Standard input is not UTF-8 text. Save it as UTF-8 and try again.\n');
  });

  test('starts the language server', async () => {
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { capabilities: {} },
    });
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      child.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
      const [answer]: unknown[] = await once(child.stdout, 'data');
      expect(String(answer)).toContain('Content-Length: ');
    } finally {
      child.kill();
    }
  });

  test('can be started by its name alone', () => {
    const { status, stdout } = spawnSync(cli, ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('has no colors in a file or a pipe', () => {
    const cwd = folderWith({ 'a.jobspec.yaml': wrong });
    expect(start(['lint', '.'], { cwd }).out).not.toContain('\u001b');
  });
});

describe.runIf(process.platform !== 'win32')('in a shell', () => {
  const shell = (command: string, cwd: string) =>
    spawnSync('sh', ['-c', command], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, JOBSPEC: `"${process.execPath}" "${cli}"` },
    });

  test('a reader that closes early is no error', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.jobspec.yaml`, wrong]));
    const { stdout, stderr } = shell('eval "$JOBSPEC lint ." | head -1', folderWith(many));
    expect(stdout).toContain('0.jobspec.yaml:5:8 error');
    expect(stderr).toBe('');
  });

  test.runIf(existsSync('/dev/full'))('a report that cannot be written is an error, and says so', () => {
    const cwd = folderWith({ 'a.jobspec.yaml': valid });
    for (const call of ['rules --format json', 'lint a.jobspec.yaml', '--help']) {
      const { stderr, stdout } = shell(`eval "$JOBSPEC ${call} > /dev/full"; echo $?`, cwd);
      expect([stdout, stderr]).toEqual(['2\n', 'jobspec: The output cannot be written: the disk is full.\n']);
    }
  });

  test('a pipe that holds no UTF-8 is refused as a file is', () => {
    const { stderr, stdout } = shell(
      `mkfifo pipe; printf 'title: caf\\351\\n' > pipe & eval "$JOBSPEC lint pipe"; echo $?`,
      folderWith({}),
    );
    expect(stdout).toBe('2\n');
    expect(stderr).toContain('is not UTF-8 text');
  });

  test('nothing is lost on the way into a pipe', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.jobspec.yaml`, wrong]));
    const { stdout } = shell('eval "$JOBSPEC lint . --format json" | cat', folderWith(many));
    const { summary }: { summary: unknown } = JSON.parse(stdout);
    expect(summary).toEqual({ files: 200, error: 400, warning: 0, info: 0, hint: 0 });
  });

  test('a file that may not be read is named, with the reason', () => {
    const cwd = folderWith({ 'a.jobspec.yaml': valid });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'a.jobspec.yaml'), 0);
    // Root may read everything, so the test gives that up first.
    const id = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, out, error } = start(['lint', 'a.jobspec.yaml'], { cwd, ...id });
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^jobspec: “.*a\.jobspec\.yaml” cannot be read: you are not allowed to\.\n$/);
  });
});
