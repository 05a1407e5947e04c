import { createHash } from 'node:crypto';
import type { FileReport } from './finding';

/**
 * A sign for each finding of a file, in their order: it stays the same when the lines around it move, and differs
 * from all others of the file. Several findings with one code on the same words are told apart by their number.
 */
export function fingerprintsOf({ findings }: FileReport): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, subject }) => {
    const key = `${code}\n${subject}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}:${number}`;
  });
}
