import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside VS Code: see scripts/vscode.
    exclude: ['test/vscode/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
