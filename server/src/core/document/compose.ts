import { Composer, type CST, type Document } from 'yaml';

/**
 * Makes the YAML documents of a text's tokens: one at least, as empty as the text may be.
 *
 * @param length The length of the text.
 */
export function compose(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    // Whatever version a text names: in YAML 1.1, `no` and `on` would be no text, and 1:30 a number.
    schema: 'core',
    // `!!timestamp` and its like make values that no job description has; like any other tag, they are told of.
    resolveKnownTags: false,
    // The library compares every key with every other one; `convert` finds repeats in one pass.
    uniqueKeys: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, length)];
}
