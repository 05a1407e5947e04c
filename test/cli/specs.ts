import { readFileSync } from 'node:fs';

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** A spec without findings. */
export const valid = read('../fixtures/mistakes/base.jobspec.yaml');

/** The same with two errors: a misspelled value and a key that does not exist. */
export const wrong = valid.replace('level: senior', 'level: senoir').replace('  hours: 40', '  ours: 40');

/** The same with a slip that hides parts of it. */
export const broken = valid.replace('title: Senior', 'title: "Senior');

/** A slip that has a safe fix, with a comment behind it, and a mistake that has none. */
export const slips = valid
  .replace(/skills:\n(?: {2}.*\n)+/, 'skills:\n  - k8s # the cluster\n  - Python\n')
  .concat('unheardOf: 1\n');
export const mended = slips.replace('k8s', 'Kubernetes');
