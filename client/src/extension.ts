import * as vscode from 'vscode';
import { openPreview } from './commands/openPreview';
import { openPreviewToSide } from './commands/openPreviewToSide';
import { restartServer } from './commands/restartServer';
import { showOutput } from './commands/showOutput';
import { togglePreviewLock } from './commands/togglePreviewLock';
import { type CreateClient, type LanguageServer, startLanguageServer } from './languageServer';
import { createPreviews, type Previews } from './preview/previews';
import { createPreviewProbe, type PreviewProbe } from './preview/probe';

/** What the commands work with. */
export interface App {
  readonly server: LanguageServer;
  readonly previews: Previews;
}

/** What `activate` answers in tests; nothing otherwise. */
export interface TestApi {
  readonly preview: PreviewProbe;
}

const commands: Readonly<Record<string, (app: App) => (argument?: unknown) => unknown>> = {
  'jobspec.openPreview': openPreview,
  'jobspec.openPreviewToSide': openPreviewToSide,
  'jobspec.togglePreviewLock': togglePreviewLock,
  'jobspec.restartServer': restartServer,
  'jobspec.showOutput': showOutput,
};

/** Puts the extension together, for either kind of extension host. */
export function startExtension(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): TestApi | undefined {
  const tested = context.extensionMode === vscode.ExtensionMode.Test;
  const server = startLanguageServer(context, createClient);
  const previews = createPreviews(context.extensionUri, server, tested);
  context.subscriptions.push(server, previews);
  for (const [id, create] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, create({ server, previews })));
  }
  return tested ? { preview: createPreviewProbe(previews) } : undefined;
}
