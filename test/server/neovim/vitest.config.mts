import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Apart from the unit tests: this suite needs Neovim and the built server. scripts/lib/neovim.mts sees to both.
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['test/server/neovim/*.suite.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
