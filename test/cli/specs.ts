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
