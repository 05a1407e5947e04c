declare module 'jobspec:suites' {
  /** The test files of `test/vscode/suite` for this extension host, made by `scripts/lib/suiteFiles.mts`. */
  export const suites: Readonly<Record<string, () => Promise<unknown>>>;
}

/** Mocha for browsers, which needs nothing of Node and so runs in every extension host. */
declare module 'mocha/mocha.js';

declare module '*.jobspec.yaml' {
  const text: string;
  export default text;
}
