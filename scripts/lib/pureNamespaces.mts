import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * TypeScript writes namespaces as functions that run when the module loads, so that nothing of
 * vscode-languageserver-types could be left out: 25 kB for a dozen numbers. This makes each the value of its
 * name, which a bundler leaves out where nobody uses it.
 */
export const pureNamespaces: Plugin = {
  name: 'pure-namespaces',
  setup(build) {
    build.onLoad(
      { filter: /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ },
      async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const contents = text.replace(
          /\b(export )?var (\w+);\n\(function \(\2\) \{\n([\s\S]*?)\n\}\)\(\2 \|\| \(\2 = \{\}\)\);/g,
          '$1var $2 = /* @__PURE__ */ (function ($2) {\n$3\nreturn $2;\n})({});',
        );
        // An empty list of matches would be a package that is written in another way.
        return contents === text
          ? { errors: [{ text: 'vscode-languageserver-types no longer has the namespaces we look for.' }] }
          : { contents, loader: 'js' };
      },
    );
  },
};
