import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Apart from the unit tests: this suite needs Chromium, a served VS Code and the built extension.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/preview/*.suite.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // As long as the locators wait: a machine that is busy needs more than a second for what a person would wait for.
    expect: { poll: { timeout: 30_000 } },
  },
});
