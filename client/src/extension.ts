import * as vscode from 'vscode';
import { applyFix } from './commands/applyFix';
import { buildSite } from './commands/buildSite';
import { exportPosting } from './commands/exportPosting';
import { fixWorkspace } from './commands/fixWorkspace';
import { newJobDescription } from './commands/newJobDescription';
import { openPage } from './commands/openPage';
import { openPreview } from './commands/openPreview';
import { openPreviewToSide } from './commands/openPreviewToSide';
import { restartServer } from './commands/restartServer';
import { showOutput } from './commands/showOutput';
import { showScore } from './commands/showScore';
import { showSkill } from './commands/showSkill';
import { togglePreviewLock } from './commands/togglePreviewLock';
import { type CreateClient, type LanguageServer, startLanguageServer } from './languageServer';
import { createPreviews, type Previews } from './preview/previews';
import { createPreviewProbe, type PreviewProbe } from './preview/probe';
import { createScoreStatus } from './scoreStatus';
import { createSkillPages, type SkillPages } from './skillPages';

/** What the commands work with. */
export interface App {
  /** Where the extension is installed. */
  readonly extensionUri: vscode.Uri;
  readonly server: LanguageServer;
  readonly previews: Previews;
  readonly skillPages: SkillPages;
  /** The program that runs scripts for Node; undefined in a browser. */
  readonly executable: string | undefined;
}

/** What `activate` answers in tests; nothing otherwise. */
export interface TestApi {
  readonly preview: PreviewProbe;
  /** How long `activate` took. */
  readonly activationMilliseconds: number;
}

const commands: Readonly<Record<string, (app: App) => (argument?: unknown) => unknown>> = {
  'jobspec.newJobDescription': newJobDescription,
  'jobspec.openPreview': openPreview,
  'jobspec.openPreviewToSide': openPreviewToSide,
  'jobspec.togglePreviewLock': togglePreviewLock,
  'jobspec.export': exportPosting,
  'jobspec.buildSite': buildSite,
  'jobspec.restartServer': restartServer,
  'jobspec.showOutput': showOutput,
  'jobspec.openPage': openPage,
  'jobspec.showSkill': showSkill,
  'jobspec.showScore': showScore,
  'jobspec.applyFix': applyFix,
  'jobspec.fixWorkspace': fixWorkspace,
};

/** Puts the extension together, for either kind of extension host. */
export function startExtension(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  executable?: string,
): TestApi | undefined {
  const started = performance.now();
  const tested = context.extensionMode === vscode.ExtensionMode.Test;
  const server = startLanguageServer(context, createClient);
  const previews = createPreviews(context.extensionUri, server, tested);
  const skillPages = createSkillPages(server);
  context.subscriptions.push(server, previews, skillPages, createScoreStatus(server));
  const app: App = { extensionUri: context.extensionUri, server, previews, skillPages, executable };
  for (const [id, create] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, create(app)));
  }
  if (!tested) return undefined;
  return { preview: createPreviewProbe(previews), activationMilliseconds: performance.now() - started };
}
