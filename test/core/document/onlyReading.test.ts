import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { bundles, esbuildOptions } from '../../../scripts/lib/bundles.mts';
import { readSpecs } from '../../../server/src/core/document/parse';
import { runs } from '../../lib/runs';

/** The same function with only the parts of the YAML library that users get. */
let readShipped: typeof readSpecs;

beforeAll(async () => {
  const server = bundles.find(({ name }) => name === 'server');
  if (!server) throw new Error('There is no bundle of the server.');
  const { outputFiles = [] } = await build({
    ...esbuildOptions({ ...server, entry: 'server/src/core/document/parse.ts' }, true),
    format: 'esm',
    sourcemap: false,
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  ({ readSpecs: readShipped } = await import(`data:text/javascript;base64,${code}`));
});

const examples = new URL('../../../examples/', import.meta.url);
const pieces = [
  '%YAML 1.1\n|%YAML 1.2\n|%YAML 3\n|%TAG !e! tag:example.com,2026:\n|---\n|...\n',
  '!!binary |!!timestamp |!!set |!!omap |!!pairs |!!merge |!!str |!!int |!!float |!!null |!!bool |!!map |!!seq ',
  '! |!own |!e!own |!<tag:yaml.org,2002:str> |!<! |&a |*a |*b |<<: |*a : |? |: |- |-\n|\n|\n  |\n    | |\t|\r\n',
  'title: |skills:\n  - |"key": |\'key\': |[a]: |{|}|[|]|, |"|\'|\\|#|>|>+2\n| # comment|"a\\u00e9\\q"|@|`|%|\ufeff|\u0085',
  'yes|no|on|null|~|true|1:30|0o17|017|0x1F|1_000|-1.5e3|.inf|.NaN|2026-11-22|2026-11-22T10:00:00Z|R0lGODlh|1.50',
  'word|two words|größe|👩‍💻',
].flatMap((line) => line.split('|'));
const piece = fc.constantFrom('|', '|-\n', ...pieces);
const text = fc.array(piece, { maxLength: 40 }).map((chosen) => chosen.join(''));

test('what users get of the YAML library reads every text as the whole library does', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(readShipped(source)).toEqual(readSpecs(source));
    }),
    { numRuns: runs(8000) },
  );
});

const names = readdirSync(examples).filter((name) => name.endsWith('.yaml'));

test.each(names)('%s is read as by the whole library, wherever it ends', (name) => {
  const source = readFileSync(new URL(name, examples), 'utf8');
  for (let length = source.length; length > 0; length -= 97) {
    const start = source.slice(0, length);
    expect(readShipped(start)).toEqual(readSpecs(start));
  }
});
