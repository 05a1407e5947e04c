import { readdirSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { fromRoot } from './paths.mts';

/**
 * Makes `import { suites } from 'jobspec:suites'` load every test file of `test/vscode/suite`, so that
 * a new file needs no entry in any list. `name.test.ts` runs in both extension hosts,
 * `name.node.test.ts` only in the one with Node.
 */
export function suiteFiles(host: 'node' | 'web'): Plugin {
  const folder = fromRoot('test/vscode/suite');
  return {
    name: 'suite-files',
    setup(build) {
      build.onResolve({ filter: /^jobspec:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
      build.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
        const files = readdirSync(folder)
          .filter((file) => file.endsWith('.test.ts') && (host === 'node' || !file.endsWith('.node.test.ts')))
          .sort();
        const entries = files.map((file) => `${JSON.stringify(file)}: () => import('./${file}')`);
        return {
          contents: `export const suites = { ${entries.join(', ')} };`,
          resolveDir: folder,
          watchDirs: [folder],
        };
      });
    },
  };
}
