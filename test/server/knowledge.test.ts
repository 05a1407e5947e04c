import { describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionTriggerKind,
  type CompletionList,
  CompletionTriggerKind,
  type Hover,
  type InlayHint,
} from 'vscode-languageserver';
import type { SkillPageResult } from '../../server/src/protocol';
import { applyEdits } from '../lib/edits';
import { editor } from './editors';
import type { LspClient, LspClientOptions } from './lspClient';

const uri = 'file:///team/a.jobspec.yaml';
const text = `title: Back End Developer
summary: You run services with Docker and pyth
skills:
  - PostgreSQL
`;

async function opened(options?: LspClientOptions): Promise<LspClient> {
  const client = await editor(options);
  await client.open(uri, text);
  return client;
}

const textDocument = { uri };
const onDocker = { textDocument, position: { line: 1, character: 33 } };

describe('a hover', () => {
  const hover = async (client: LspClient) =>
    client.connection.sendRequest<Hover | null>('textDocument/hover', onDocker);

  test('is Markdown for editors that show it, with a link where they have the command', async () => {
    const client = await opened({
      capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
      initializationOptions: { skillCommand: 'jobspec.showSkill' },
    });
    expect(await hover(client)).toMatchObject({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(/^### Docker\n[\s\S]*command:jobspec\.showSkill\?/),
      },
      range: { start: { line: 1, character: 31 }, end: { line: 1, character: 37 } },
    });
  });

  test('is plain text for all others, and never runs what is no command', async () => {
    const client = await opened({ initializationOptions: { skillCommand: 'x?](http://a) ' } });
    const found = await hover(client);
    expect(found).toMatchObject({
      contents: { kind: 'plaintext', value: expect.stringMatching(/^Docker\n/) },
    });
    expect(JSON.stringify(found)).not.toContain('command:');
  });
});

describe('the page of a skill', () => {
  const ask = (client: LspClient, params: object) =>
    client.connection.sendRequest<SkillPageResult | null>('jobspec/skillPage', params);

  test('is found by any name, with or without a file', async () => {
    const client = await opened();
    expect(await ask(client, { name: 'k8s', uri })).toMatchObject({ name: 'Kubernetes' });
    expect(await ask(client, { name: 'k8s' })).toMatchObject({ name: 'Kubernetes' });
    expect(await ask(client, { name: 'k8s', uri: 'file:///team/other.jobspec.yaml' })).not.toBeNull();
    expect(await ask(client, { name: 'flurbing', uri })).toBeNull();
  });
});

describe('hints behind the skills', () => {
  const hints = (client: LspClient) =>
    client.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });

  test('are not there unless the author wants them', async () => {
    expect(await hints(await opened())).toBeNull();
  });

  test('come with the setting, and the editor is told to ask again', async () => {
    let skills = false;
    const client = await opened({
      capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
      configuration: () => ({ inlayHints: { skills } }),
    });
    // The settings have been read once diagnostics are there.
    await client.published(({ version }) => version === 1);
    expect(await hints(client)).toBeNull();
    skills = true;
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/inlayHint/refresh', () => {
        resolve();
        return null;
      });
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    expect(await hints(client)).toMatchObject([
      { position: { line: 3, character: 14 }, label: 'Databases · since 1996' },
    ]);
  });
});

describe('completion in prose', () => {
  const labels = async (client: LspClient, context?: object) => {
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument,
      position: { line: 1, character: 46 },
      ...(context ? { context } : {}),
    });
    return list.items.map(({ label }) => label);
  };

  test('comes when the author asks for it, and only then', async () => {
    const client = await opened();
    expect(await labels(client, { triggerKind: CompletionTriggerKind.Invoked })).toContain('Python');
    expect(
      await labels(client, { triggerKind: CompletionTriggerKind.TriggerForIncompleteCompletions }),
    ).toContain('Python');
    const typed = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
    expect(await labels(client, typed)).toEqual([]);
    expect(await labels(client)).toEqual([]);
  });
});

describe('the usual questions of the role', () => {
  const actions = (client: LspClient, line: number, context: object) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [], ...context },
    });

  test('are added by a code action', async () => {
    const client = await opened();
    const [action, ...others] = await actions(client, 0, {});
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: 'Add usual questions for you to adapt', kind: 'refactor' });
    const after = applyEdits(text, action?.edit?.changes?.[uri] ?? []);
    expect(after).toContain('\nfaqs:\n  - question: What does a back end developer do?\n    answer: >-\n');
  });

  test('are offered where the editor may, and of the kind it asks for', async () => {
    const client = await opened();
    const count = async (line: number, context: object) => (await actions(client, line, context)).length;
    expect(await count(3, {})).toBe(0);
    expect(await count(3, { triggerKind: CodeActionTriggerKind.Invoked })).toBe(1);
    expect(await count(3, { triggerKind: CodeActionTriggerKind.Automatic })).toBe(0);
    expect(await count(0, { only: ['quickfix'] })).toBe(0);
    expect(await count(0, { only: ['refactor.rewrite'] })).toBe(0);
    expect(await count(0, { only: ['refactor', 'source'] })).toBe(1);
  });
});
