import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { grammarPath } from './lib/tokenize.ts';

// The generator runs as it does in a build, under Node itself: it is no part of what the tests compile.
const run = promisify(execFile);
const limits = { maxBuffer: 16 * 1024 * 1024 };

it('the grammar is generated from the schema as it is', async () => {
  const script = new URL('../../syntaxes/source/generate.mts', import.meta.url);
  const program = `import { step } from ${JSON.stringify(script.href)};
      process.stdout.write(Object.values(await step.generate()).join(''));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], limits);
  expect(stdout).toBe(await readFile(grammarPath, 'utf8'));
});
