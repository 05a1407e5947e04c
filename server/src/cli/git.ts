import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { UsageError } from './command';

/** What changed in a repository since a commit, with what was there before. */
export interface Changes {
  /** The top of the repository, in full. */
  readonly top: string;
  /** Files that are new or different, in full, with the name of their earlier contents; undefined for new ones. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Earlier contents by their names. */
  read(blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/**
 * What differs between the files on disk and the commit at which the current branch left another one. Files that
 * Git does not know yet are new; those that it ignores do not count.
 * @param ref The name of a branch, a tag or a commit.
 * @throws {UsageError} where Git cannot tell.
 */
export async function changesSince(ref: string, cwd: string): Promise<Changes> {
  const git = (args: readonly string[], input?: string) => runGit(args, cwd, input);
  const up = await git(['rev-parse', '--show-cdup']);
  if (up.code !== 0) throw new UsageError(`--since needs a Git repository: ${reason(up)}`);
  const isInFiles = (await git(['rev-parse', '--is-inside-work-tree'])).out.toString().trim() === 'true';
  if (!isInFiles)
    throw new UsageError('--since needs the files of a Git repository, and this folder holds Git’s own.');
  const top = resolve(cwd, up.out.toString().trim());
  const base = await mergeBase(ref, git);
  const inTop = (args: readonly string[]) => runGit(args, top);
  const [changed, added] = await Promise.all([
    inTop(['diff', '--raw', '-z', '--no-abbrev', '--no-ext-diff', '--find-renames', base, '--']),
    inTop(['ls-files', '-z', '--others', '--exclude-standard']),
  ]);
  for (const result of [changed, added]) {
    if (result.code !== 0) throw new UsageError(`Git cannot tell what changed: ${reason(result)}`);
  }
  const files = new Map<string, string | undefined>();
  for (const { path, blob } of readRawDiff(changed.out.toString())) files.set(resolve(top, path), blob);
  for (const path of added.out.toString().split('\0'))
    if (path !== '') files.set(resolve(top, path), undefined);
  return { top, files, read: (blobs) => readBlobs(blobs, top) };
}

type Git = (args: readonly string[]) => Promise<GitResult>;

async function mergeBase(ref: string, git: Git): Promise<string> {
  // What starts with a dash would be an option.
  const commit = ref.startsWith('-')
    ? undefined
    : await git(['rev-parse', '-q', '--verify', `${ref}^{commit}`]);
  if (commit?.code !== 0) {
    if ((await git(['rev-parse', '-q', '--verify', 'HEAD'])).code !== 0)
      throw new UsageError('--since has nothing to compare with: this repository has no commit yet.');
    throw new UsageError(
      `--since: Git knows no commit “${ref.replaceAll(/\s+/g, ' ')}”. In a clone for CI, fetch it first, such as with: git fetch origin`,
    );
  }
  const base = await git(['merge-base', commit.out.toString().trim(), 'HEAD']);
  const found = base.out.toString().trim();
  if (base.code === 0 && found !== '') return found;
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'])).out.toString().trim() === 'true';
  throw new UsageError(
    `--since: “${ref}” and the current commit have no commit in common${
      isShallow ? ' in this shallow clone. Fetch all of it: git fetch --unshallow' : '.'
    }`,
  );
}

/** Entries such as `:100644 100644 <blob before> <blob now> M\0path\0`; a rename has two paths. */
function* readRawDiff(text: string): Generator<{ path: string; blob: string | undefined }> {
  const parts = text.split('\0');
  for (let at = 0; at < parts.length - 1; ) {
    const [, , before = '', , status = ''] = (parts[at++] ?? '').split(' ');
    const isMoved = /^[RC]/.test(status);
    const first = parts[at++] ?? '';
    const path = isMoved ? (parts[at++] ?? '') : first;
    if (status !== 'D') yield { path, blob: /^0+$/.test(before) ? undefined : before };
  }
}

async function readBlobs(blobs: readonly string[], top: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (blobs.length === 0) return found;
  const result = await runGit(['cat-file', '--batch'], top, `${blobs.join('\n')}\n`);
  if (result.code !== 0) throw new UsageError(`Git cannot tell what was there before: ${reason(result)}`);
  const { out } = result;
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [name = '', kind, size] = out.subarray(at, end).toString().split(' ');
    at = end + 1;
    // A clone that fetches what it needs may lack some.
    if (kind === 'missing' || size === undefined) continue;
    found.set(name, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly error: string;
}

function runGit(args: readonly string[], cwd: string, input = ''): Promise<GitResult> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, { cwd, stdio: 'pipe' });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    child.once('error', () => fail(new UsageError('--since needs Git, and Git cannot be started here.')));
    child.once('close', (code) =>
      done({ code: code ?? 2, out: Buffer.concat(out), error: Buffer.concat(error).toString() }),
    );
    // Git may be done before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function reason({ error }: GitResult): string {
  return error.split('\n')[0]?.replace(/^fatal: /, '') || 'Git does not say why.';
}
