import { parseArgs } from 'node:util';
import { build, watch } from './build.mts';
import { bundles } from './lib/bundles.mts';
import { findOnPath } from './lib/chromium.mts';
import { Failure, runMain } from './lib/failure.mts';
import { beforeInterruptedExit } from './lib/interrupts.mts';
import { openInBrowser } from './lib/openInBrowser.mts';
import { fromRoot, root } from './lib/paths.mts';
import { runToEnd } from './lib/processes.mts';
import { serveVSCode } from './lib/serveVSCode.mts';

const usage = `Usage: npm start [-- options]
  --browser      VS Code in the browser, even if there is a desktop one
  --port NUMBER  where to serve it (default: a free port)
  --no-open      print the address and open nothing
Opens the folder examples in VS Code with JobSpec, built from these sources.`;

const examples = fromRoot('examples');
const firstExample = fromRoot('examples', 'senior-back-end-developer.jobspec.yaml');
const shipped = bundles.flatMap((bundle) => (bundle.shipped ? [bundle.name] : []));

await runMain(async (args) => {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      browser: { type: 'boolean' },
      port: { type: 'string' },
      open: { type: 'boolean', default: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const port = values.port === undefined ? undefined : parsePort(values.port);
  console.log('Building JobSpec …');
  await build({ names: shipped });
  const code = values.browser || port !== undefined ? undefined : findOnPath('code');
  return code ? openDesktop(code) : serveInBrowser(port, values.open);
});

async function openDesktop(code: string): Promise<number> {
  console.log(`Opening VS Code (${code}). Use "npm start -- --browser" to have it in the browser.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, examples, firstExample];
  const result = await runToEnd(code, args, { shell: process.platform === 'win32' });
  if (result.code !== 0) throw new Failure(`VS Code did not start:\n${result.output.trim()}`);
  console.log('VS Code is open. After a change, run "npm run build" and reload its window.');
  return 0;
}

/** Serves until Ctrl-C. */
async function serveInBrowser(port: number | undefined, open: boolean): Promise<never> {
  const server = await serveVSCode({
    workspace: examples,
    extensionPath: root,
    openFile: firstExample,
    // The examples lie in a folder of the repository: without it, the preview has no commit to compare with.
    settings: { 'git.openRepositoryInParentFolders': 'always' },
    ...(port === undefined ? {} : { port }),
  });
  const watching = await watch(shipped);
  beforeInterruptedExit(async () => {
    await Promise.all([server.close(), watching.close()]);
  });
  console.log(`\nJobSpec is running at ${server.url}\n`);
  console.log('Changes to the sources are built at once: reload the page to see them. Press Ctrl-C to stop.');
  if (open) await openInBrowser(server.url);
  await server.ended;
  throw new Failure('The VS Code server has ended by itself. Start it again with "npm start".');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`"${text}" is no port. Give a number from 1 to 65535.`);
}
