#!/usr/bin/env node
// Stands in for a desktop VS Code where there is none: takes the arguments that @vscode/test-electron
// gives to VS Code, runs the suite in a served VS Code with a headless browser, and ends with its exit code.
import { fstatSync } from 'node:fs';
import { launchChromium } from '../lib/chromium.mts';
import { runMain } from '../lib/failure.mts';
import { beforeInterruptedExit } from '../lib/interrupts.mts';
import { serveVSCode } from '../lib/serveVSCode.mts';
import { parseLauncherArguments } from './launcherArguments.mts';
import { runInPage } from './runInPage.mts';
import { acknowledgePicture } from './workspace.mts';

await runMain(async (args) => {
  const request = parseLauncherArguments(args);
  const browser = await launchChromium();
  const server = await serveVSCode({
    workspace: request.workspace,
    extensionPath: request.extensionDevelopmentPath,
    testsPath: request.extensionTestsPath,
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  beforeInterruptedExit(close);
  whenParentIsGone(() => process.kill(process.pid, 'SIGTERM'));
  try {
    return (
      await runInPage(browser, server.url, {
        serverOutput: server.output,
        pictureTaken: (title) => acknowledgePicture(request.workspace, title),
      })
    ).code;
  } finally {
    await close();
  }
});

/** The harness holds the other end of standard input: it closes however the harness ends. */
function whenParentIsGone(act: () => void): void {
  const input = fstatSync(0);
  if (!input.isFIFO() && !input.isSocket()) return;
  process.stdin.on('end', act).resume().unref();
}
