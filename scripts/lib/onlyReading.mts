import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The server reads YAML and never has the library write any: 13 kB less in each bundle that reads. */
export const onlyReading: Plugin = {
  name: 'only-reading',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ },
      async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const names = /^export \{ (.+) \};$/m.exec(text)?.[1];
        if (names === undefined)
          return { errors: [{ text: `${path} no longer has the exports we look for.` }] };
        const refusals = names.split(', ').map((name) => `refuse as ${name}`);
        return {
          contents: `function refuse() { throw new Error('YAML is only read here.'); }\nexport { ${refusals.join(', ')} };`,
        };
      },
    );
  },
};
