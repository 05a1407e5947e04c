import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from './jobspec';

/** Runs Git as somebody, whatever the settings of the machine. */
export function git(cwd: string, ...args: string[]): string {
  const settings = ['user.name=Example', 'user.email=person@example.com', 'init.defaultBranch=main'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  return execFileSync('git', [...options, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

/** A repository with one commit that holds these files, on the branch `main`. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'First');
  return cwd;
}

export function write(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
}
