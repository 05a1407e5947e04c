import { readFile, stat } from 'node:fs/promises';
import { build } from './build.mts';
import { Failure, runMain } from './lib/failure.mts';
import { fromRoot, root } from './lib/paths.mts';
import { runToEnd } from './lib/processes.mts';

/** In bytes. */
const budget = 1_950_000;

await runMain(async () => {
  const tooLarge = await build();
  if (tooLarge.length > 0) throw new Failure(tooLarge.join('\n'));
  const { version }: { version: string } = JSON.parse(await readFile(fromRoot('package.json'), 'utf8'));
  const name = `jobspec-${version}.vsix`;
  const { code, output } = await runToEnd(
    process.execPath,
    [
      fromRoot('node_modules/@vscode/vsce/vsce'),
      ...[
        'package',
        '--no-dependencies',
        '--allow-missing-repository',
        '--no-rewrite-relative-links',
        '--out',
        fromRoot(name),
      ],
    ],
    { cwd: root },
  );
  if (code !== 0) throw new Failure(`The package could not be made:\n${output.trim()}`);
  console.log(output.trim());
  const { size } = await stat(fromRoot(name));
  console.log(`${name}: ${(size / 1000).toFixed(0)} kB (budget ${budget / 1000} kB)`);
  if (size > budget) throw new Failure(`${name} is over its budget of ${budget / 1000} kB.`);
  return 0;
});
