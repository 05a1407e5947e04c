import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Apart from the unit tests: this suite needs Poppler, LibreOffice and the built command line.
// scripts/lib/papers.mts sees to them.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/papers/*.suite.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
