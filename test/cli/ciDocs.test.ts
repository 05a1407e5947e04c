import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith, jobspec } from './jobspec';
import { git, repositoryWith, write } from './repository';
import { valid } from './specs';

const file = new URL('../../docs/ci.md', import.meta.url);
const page = readFileSync(file, 'utf8');

const nickname = valid.replace(/skills:\n(?: {2}.*\n)+/, 'skills: [Python, k8s]\n');

/** What happens in front of each block of the page; the folder that its commands run in. */
const steps: Readonly<Record<string, (cwd: string) => string>> = {
  start: () =>
    repositoryWith({ 'jobs/developer.jobspec.yaml': valid, 'jobs/engineer.jobspec.yaml': nickname }),
  branch: (cwd) => {
    git(cwd, 'checkout', '-q', '-b', 'designer');
    write(cwd, {
      'jobs/designer.jobspec.yaml': valid.replace('level: senior', 'level: senoir'),
      'jobs/engineer.jobspec.yaml': nickname.replace('Review code', 'Read code'),
    });
    return cwd;
  },
  shallow: (cwd) => {
    const other = repositoryWith({ 'jobs/developer.jobspec.yaml': valid });
    git(other, 'checkout', '-q', '--orphan', 'designer');
    git(other, 'commit', '-q', '-m', 'Other');
    const clone = join(folderWith({}), 'clone');
    git(cwd, 'clone', '-q', '--depth', '1', '--no-single-branch', pathToFileURL(other).href, clone);
    return clone;
  },
  baseline: () =>
    repositoryWith({ 'jobs/developer.jobspec.yaml': valid, 'jobs/engineer.jobspec.yaml': nickname }),
  repaired: (cwd) => {
    write(cwd, { 'jobs/engineer.jobspec.yaml': nickname.replace('k8s', 'Kubernetes') });
    return cwd;
  },
  github: (cwd) => {
    write(cwd, {
      'jobs/designer.jobspec.yaml': valid.replace('level: senior', 'level: senoir'),
      'jobs/engineer.jobspec.yaml': nickname,
    });
    return cwd;
  },
  sarif: (cwd) => cwd,
  junit: (cwd) => cwd,
};

/** What a reader who types the commands of a block sees. */
async function transcript(commands: readonly string[], cwd: string): Promise<string> {
  let [shown, code] = ['', 0];
  for (const command of commands) {
    const [name = '', ...args] = command.split(' ');
    shown += `$ ${command}\n`;
    if (name === 'jobspec') {
      const outcome = await jobspec(args, { cwd });
      shown += outcome.out + outcome.error;
      code = outcome.code;
    } else if (name === 'git') shown += git(cwd, ...args);
    else if (name === 'cat') shown += execFileSync('cat', args, { cwd, encoding: 'utf8' });
    else if (command === 'echo $?') shown += `${code}\n`;
    else throw new Error(`the page has a command that nobody runs: ${command}`);
  }
  return shown
    .replaceAll(pathToFileURL(cwd).href, 'file:///home/you/company')
    .replaceAll(manifest.version, '<version>')
    .replace(/("help": \{\n +"text": ).*\n( +"markdown": ).*/g, '$1"…",\n$2"…"');
}

test('docs/ci.md shows what is printed', async () => {
  let cwd = '';
  let written = page;
  const used: string[] = [];
  for (const [block, step = '', body = ''] of page.matchAll(
    /<!-- step: (\w+) -->\n```console\n([\s\S]*?)```\n/g,
  )) {
    used.push(step);
    const prepare = steps[step];
    if (!prepare) throw new Error(`the page has a step that nobody knows: ${step}`);
    cwd = prepare(cwd);
    const commands = body.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
    const shown = await transcript(commands, cwd);
    written = written.replace(block, () => `<!-- step: ${step} -->\n\`\`\`console\n${shown}\`\`\`\n`);
  }
  expect(used).toEqual(Object.keys(steps));
  if (process.env.UPDATE_FIXTURES === '1') {
    expect(process.env.CI, 'UPDATE_FIXTURES is not for CI').toBeUndefined();
    const draft = new URL(`ci.md.${process.pid}`, file);
    writeFileSync(draft, written);
    renameSync(draft, file);
    return;
  }
  expect(written).toBe(page);
});
