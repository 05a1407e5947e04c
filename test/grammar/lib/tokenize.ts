import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';

// Both are CommonJS bundles without named ES exports.
const require = createRequire(import.meta.url);
const oniguruma: typeof Oniguruma = require('vscode-oniguruma');
const textmate: typeof TextMate = require('vscode-textmate');

export const grammarPath = fileURLToPath(
  new URL('../../../syntaxes/jobspec.tmLanguage.json', import.meta.url),
);

export interface Token {
  readonly text: string;
  readonly start: number;
  /** From the innermost scope outwards, without the grammar's own scope and ending. */
  readonly scopes: readonly string[];
}

/** Splits a text as the editor does: the ends of lines, `\n` or `\r\n`, belong to no token. */
export async function tokenize(text: string): Promise<readonly { line: string; tokens: readonly Token[] }[]> {
  const loaded = await grammar();
  let stack = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = loaded.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return { line, tokens: tokensOf(line, result.tokens) };
  });
}

function tokensOf(line: string, tokens: readonly TextMate.IToken[]): readonly Token[] {
  return tokens
    .map((token) => ({
      text: line.slice(token.startIndex, token.endIndex),
      start: token.startIndex,
      scopes: token.scopes
        .slice(1)
        .map((scope) => scope.replace(/\.jobspec$/, ''))
        .reverse(),
    }))
    .filter((token) => token.text !== '');
}

let loading: Promise<TextMate.IGrammar> | undefined;

function grammar(): Promise<TextMate.IGrammar> {
  loading ??= load();
  return loading;
}

async function load(): Promise<TextMate.IGrammar> {
  await oniguruma.loadWASM(await readFile(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const source = await readFile(grammarPath, 'utf8');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: oniguruma.createOnigScanner,
      createOnigString: oniguruma.createOnigString,
    }),
    // Only our own grammar can be found: including another one would leave its part without colors.
    loadGrammar: async (scopeName) =>
      scopeName === 'source.yaml.jobspec' ? textmate.parseRawGrammar(source, grammarPath) : null,
  });
  const loaded = await registry.loadGrammar('source.yaml.jobspec');
  if (loaded === null) throw new Error(`${grammarPath} is no grammar`);
  return loaded;
}
