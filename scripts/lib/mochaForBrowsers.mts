import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { fromRoot } from './paths.mts';

/**
 * Bundles `mocha/mocha.js` as the CommonJS it is. Its package says "type": "module", so esbuild would
 * leave its `module.exports = …` as it stands, and that would replace the exports of the whole bundle.
 */
export const mochaForBrowsers: Plugin = {
  name: 'mocha-for-browsers',
  setup(build) {
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, ({ path }) => ({ path, namespace: 'mocha' }));
    build.onLoad({ filter: /.*/, namespace: 'mocha' }, async () => ({
      contents: await readFile(fromRoot('node_modules/mocha/mocha.js'), 'utf8'),
    }));
  },
};
