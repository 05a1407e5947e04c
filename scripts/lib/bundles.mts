import type { BuildOptions } from 'esbuild';
import { mochaForBrowsers } from './mochaForBrowsers.mts';
import { onlyReading } from './onlyReading.mts';
import { packedCompiled } from './packedCompiled.mts';
import { fromRoot } from './paths.mts';
import { pureNamespaces } from './pureNamespaces.mts';
import { suiteFiles } from './suiteFiles.mts';

/** One file that the build makes. */
export interface Bundle {
  /** The name to ask for on the command line: `npm run build -- server cli`. */
  readonly name: string;
  readonly entry: string;
  readonly output: string;
  readonly options: BuildOptions;
  /** True for what users install, false for what only the tests load. */
  readonly shipped: boolean;
  /** True where nothing but classes is called with `new`: then functions that do without `this` can be arrows. */
  readonly newIsForClasses?: boolean;
  /** The largest size allowed when minified, in bytes. */
  readonly budget?: number;
}

// VS Code 1.91, the oldest supported, has Node 20 and Chromium 124.
const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20' };
const browser: BuildOptions = { platform: 'browser', format: 'iife', target: 'chrome124' };
const extensionHost = { external: ['vscode'] };

/** For files that both Node and a browser's worker load: what they hold is also left in a global. */
const anywhere = (globalName: string): BuildOptions => ({
  ...browser,
  globalName,
  footer: { js: `if(typeof module==="object")module.exports=${globalName};` },
});

/** Everything the build makes. */
export const bundles: readonly Bundle[] = [
  {
    name: 'client',
    entry: 'client/src/extension.node.ts',
    output: 'dist/client.js',
    options: { ...node, ...extensionHost },
    shipped: true,
  },
  {
    name: 'client.web',
    entry: 'client/src/extension.web.ts',
    output: 'dist/client.web.js',
    options: { ...browser, format: 'cjs', ...extensionHost },
    shipped: true,
  },
  {
    name: 'server.start',
    entry: 'server/src/start.node.ts',
    output: 'dist/server.js',
    options: node,
    shipped: true,
    budget: 3_200,
  },
  {
    name: 'server',
    entry: 'server/src/main.node.ts',
    output: 'dist/server.node.js',
    options: { ...node, plugins: [packedCompiled] },
    shipped: true,
    newIsForClasses: true,
    budget: 446_800,
  },
  {
    name: 'server.web',
    entry: 'server/src/main.browser.ts',
    output: 'dist/server.web.js',
    options: browser,
    shipped: true,
    newIsForClasses: true,
    budget: 512_000,
  },
  {
    name: 'render',
    entry: 'server/src/renderer.ts',
    output: 'dist/render.js',
    options: anywhere('jobspecRenderer'),
    shipped: true,
  },
  {
    name: 'pdf',
    entry: 'server/src/pdfWriter.ts',
    output: 'dist/pdf.js',
    options: anywhere('jobspecPdf'),
    shipped: true,
    budget: 280_000,
  },
  {
    name: 'docx',
    entry: 'server/src/docxWriter.ts',
    output: 'dist/docx.js',
    options: anywhere('jobspecDocx'),
    shipped: true,
    budget: 40_000,
  },
  {
    name: 'brotli',
    entry: 'server/src/brotli.ts',
    output: 'dist/brotli.js',
    options: { ...browser, globalName: 'jobspecBrotli' },
    shipped: true,
  },
  {
    name: 'knowledge',
    entry: 'server/generated/knowledge.bin',
    output: 'dist/knowledge.bin',
    options: {},
    shipped: true,
  },
  {
    name: 'cli.start',
    entry: 'server/src/start.cli.ts',
    output: 'dist/cli.js',
    options: { ...node, banner: { js: '#!/usr/bin/env node' } },
    shipped: true,
    budget: 3_200,
  },
  {
    name: 'cli',
    entry: 'server/src/cli/main.ts',
    output: 'dist/cli.node.js',
    options: node,
    shipped: true,
  },
  {
    name: 'preview',
    entry: 'client/webview/preview.ts',
    output: 'dist/preview.js',
    options: browser,
    shipped: true,
  },
  {
    name: 'preview.css',
    entry: 'client/webview/preview.css',
    output: 'dist/preview.css',
    options: { target: 'chrome124' },
    shipped: true,
  },
  {
    name: 'test',
    entry: 'test/vscode/index.ts',
    output: 'dist-test/index.js',
    options: {
      ...node,
      ...extensionHost,
      loader: { '.yaml': 'text' },
      plugins: [suiteFiles('node'), mochaForBrowsers],
    },
    shipped: false,
  },
  {
    name: 'test.web',
    entry: 'test/vscode/index.web.ts',
    output: 'dist-test/index.web.js',
    options: { ...browser, format: 'cjs', ...extensionHost, plugins: [suiteFiles('web'), mochaForBrowsers] },
    shipped: false,
  },
];

/** The complete esbuild options of a bundle. */
export function esbuildOptions(bundle: Bundle, dev: boolean): BuildOptions {
  return {
    absWorkingDir: fromRoot(),
    entryPoints: [bundle.entry],
    outfile: bundle.output,
    bundle: true,
    minify: bundle.shipped && !dev,
    sourcemap: dev || !bundle.shipped ? 'linked' : false,
    // All our targets know them. Written as calls of `RegExp`, they would be made anew each time they are used.
    supported: { 'regexp-unicode-property-escapes': true },
    // The licences of everything bundled are in ThirdPartyNotices.txt.
    legalComments: 'none',
    logLevel: 'silent',
    alias: {
      // The Node build of yaml is CommonJS, which cannot be tree-shaken: 17 kB more.
      yaml: fromRoot('node_modules/yaml/browser/index.js'),
      // markdown-it makes one even where links are not to be guessed, as here: 20 kB more.
      'linkify-it': fromRoot('scripts/lib/noLinkify.mjs'),
    },
    loader: { '.bin': 'copy' },
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
    ...bundle.options,
    plugins: [pureNamespaces, onlyReading, ...(bundle.options.plugins ?? [])],
  };
}
