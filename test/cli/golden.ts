import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const folder = new URL('../fixtures/cli/', import.meta.url);

/** Compares an output with the file that keeps it; UPDATE_FIXTURES=1 writes the file anew. */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(name, folder);
  if (process.env.UPDATE_FIXTURES === '1') {
    expect(process.env.CI, 'UPDATE_FIXTURES is not for CI').toBeUndefined();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${name} is missing: run with UPDATE_FIXTURES=1`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
