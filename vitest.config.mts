import { defineConfig } from 'vitest/config';
import { thorough } from './scripts/lib/thorough.mts';

const isQuick = process.env.UNIT_TESTS === 'quick';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside VS Code: see scripts/vscode.
    exclude: ['test/vscode/**', 'node_modules/**', ...(isQuick ? thorough : [])],
    environment: 'node',
    // What many files load, the catalog of skills above all, is loaded once for each worker.
    isolate: false,
    testTimeout: 20_000,
    // A busy machine needs more than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
  },
});
