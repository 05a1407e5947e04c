import type { Browser } from 'playwright-core';
import { type Counts, failedTestMarker, readCounts, suiteLine } from './marker.mts';
import { takePicture } from './pictures.mts';

export interface RunInPageOptions {
  /** What the server printed, shown when the suite does not end by itself. */
  readonly serverOutput?: () => string;
  /** Takes every line that the suite prints; `console.log` when absent. */
  readonly print?: (line: string) => void;
  /** Called with the title of a failed test when its picture has been taken; without it none is taken. */
  readonly pictureTaken?: (title: string) => Promise<void>;
  /** In milliseconds. */
  readonly timeout?: number;
}

export interface PageResult {
  readonly code: number;
  /** Undefined when the suite did not come to its end. */
  readonly counts: Counts | undefined;
}

/**
 * Opens a workbench that was told which tests to run, prints what they print, and resolves with their
 * exit code; 1 when they have not ended in time. Pictures of failures go to `.vscode-test/`.
 */
export async function runInPage(
  browser: Browser,
  url: string,
  options: RunInPageOptions = {},
): Promise<PageResult> {
  const timeout = options.timeout ?? Number(process.env.JOBSPEC_TEST_TIMEOUT ?? 900_000);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) errors.push(message.text());
  });
  const print = options.print ?? console.log;
  const record = async (title: string, taken: (title: string) => Promise<void>) => {
    const file = await takePicture(page, title);
    await taken(title);
    print(`      picture: ${file}`);
  };
  const verbose = process.env.JOBSPEC_VERBOSE === '1';
  let timer: NodeJS.Timeout | undefined;
  let counts: Counts | undefined;
  const pictures: Promise<void>[] = [];
  const code = await new Promise<number>((resolve, reject) => {
    const overdue = async () => {
      const file = await takePicture(page, 'timeout');
      console.error(`The suite has not ended after ${timeout / 1000} seconds. Picture: ${file}`);
      resolve(1);
    };
    timer = setTimeout(() => overdue().catch(reject), timeout);
    page.once('crash', () => reject(new Error('The browser page crashed.')));
    const open = async () => {
      await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
        const line = args.map(String).join(' ');
        counts ??= readCounts(line);
        const failed = line.match(failedTestMarker)?.[1];
        if (failed !== undefined && options.pictureTaken) pictures.push(record(failed, options.pictureTaken));
        else if (verbose || suiteLine.test(line)) print(line);
        else if (type === 'error' && !isExpected(line)) errors.push(line);
      });
      await page.exposeFunction('codeAutomationExit', (exitCode: number) => resolve(exitCode));
      await page.goto(url);
    };
    open().catch(reject);
  });
  clearTimeout(timer);
  await Promise.all(pictures);
  if (!counts) {
    printLast('VS Code reported these errors:', errors.join('\n'));
    printLast('The VS Code server printed:', options.serverOutput?.() ?? '');
  }
  return { code, counts };
}

/** The server has none of its native modules, which it reports again and again and does not need. */
function isExpected(line: string): boolean {
  return /Could not locate the bindings file|Cannot find module '\.\/build\/Release/.test(line);
}

function printLast(heading: string, text: string): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0)
    console.error([heading, ...lines.slice(-30).map((line) => `  ${line.slice(0, 300)}`)].join('\n'));
}
