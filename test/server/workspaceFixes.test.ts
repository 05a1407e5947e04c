import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import type { WorkspaceFixesParams, WorkspaceFixesResult } from '../../server/src/protocol';
import { applyEdits } from '../lib/edits';
import { connect, type LspClient, type LspClientOptions } from './lspClient';

const config = 'file:///team/jobspec.config.yaml';
const engineer = 'file:///team/jobs/engineer.jobspec.yaml';
const lead = 'file:///team/jobs/lead.jobspec.yaml';
const old = 'file:///team/archive/old.jobspec.yaml';

const spec = (skills: string) =>
  `title: A\nsummary: We build things that last for many years.\nresponsibilities: [Build]\nqualifications: [Care]\nskills: ${skills}\n`;
const workspace = (): Record<string, string> => ({
  [engineer]: spec('[k8s, Docker, docker]'),
  [lead]: spec('[Python]'),
});
let client: LspClient;

afterEach(() => client.dispose());

const ask = (params: WorkspaceFixesParams = {}): Promise<WorkspaceFixesResult | null> =>
  client.connection.sendRequest('jobspec/workspaceFixes', params);
const outcome = (result: WorkspaceFixesResult | null, texts: Record<string, string>) =>
  result?.files.map(({ uri, version, edits }) => [
    uri,
    version,
    applyEdits(
      texts[uri] ?? '',
      edits.map((each) => ({ ...each })),
    ),
  ]);

describe('the fixes of all job descriptions of the workspace', () => {
  test('are those of files on disk and of open ones as they are typed', async () => {
    const files = workspace();
    client = await connect({ files });
    const typed = spec('[node js]');
    await client.open(lead, typed, 7);
    const result = await ask();
    expect(result?.checked).toBe(2);
    expect(outcome(result, { ...files, [lead]: typed })).toEqual([
      [lead, 7, spec('[Node.js]')],
      [engineer, null, spec('[Kubernetes, Docker]')],
    ]);
  });

  test('are those of one rule where one is named', async () => {
    const files = workspace();
    client = await connect({ files });
    expect(outcome(await ask({ rule: 'skill-duplicate' }), files)).toEqual([
      [engineer, null, spec('[k8s, Docker]')],
    ]);
  });

  test('follow the house rules, and leave out the files that these leave out', async () => {
    const files = {
      ...workspace(),
      [old]: spec('[k8s]'),
      [config]: 'ignore: [archive/]\nrules: { skill-alias: off }\n',
    };
    client = await connect({ files });
    const result = await ask();
    expect(result?.checked).toBe(2);
    expect(outcome(result, files)).toEqual([[engineer, null, spec('[k8s, Docker]')]]);
  });

  test('are none where nothing is wrong, or nothing can be read', async () => {
    client = await connect({ files: { [lead]: spec('[Python]'), [engineer]: 'title: "open\nskills: [k8s' } });
    expect(await ask()).toEqual({ checked: 2, files: [] });
  });
});

describe('the light bulb', () => {
  const titles = async () => {
    await client.open(engineer, spec('[k8s]'));
    const { diagnostics } = await client.published(({ uri }) => uri === engineer);
    const told = diagnostics.filter(({ code }) => code === 'skill-alias');
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: engineer },
      range: told[0]?.range,
      context: { diagnostics: told },
    });
    return actions.filter(({ title }) => title.includes('workspace…'));
  };

  test('offers them for the rule at the cursor', async () => {
    client = await connect({ initializationOptions: { fixWorkspaceCommand: 'jobspec.fixWorkspace' } });
    const [action, ...others] = await titles();
    expect(others).toEqual([]);
    expect(action?.title).toBe('Fix all “skill-alias” in the workspace…');
    expect(action?.command).toMatchObject({
      command: 'jobspec.fixWorkspace',
      arguments: [{ rule: 'skill-alias' }],
    });
  });

  test('does not in an editor that has no command for it', async () => {
    client = await connect();
    expect(await titles()).toEqual([]);
  });
});

describe('all findings of a rule in a file', () => {
  const actionOf = async (capabilities: LspClientOptions['capabilities'] = {}) => {
    client = await connect({ capabilities });
    await client.open(engineer, spec('[k8s, node js]'));
    const { diagnostics } = await client.published(({ uri }) => uri === engineer);
    const told = diagnostics.filter(({ code }) => code === 'skill-alias');
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: engineer },
      range: told[0]?.range,
      context: { diagnostics: told.slice(0, 1) },
    });
    return actions.find(({ title }) => title === 'Fix all “skill-alias” in this file');
  };
  const textOf = (action: CodeAction | undefined) =>
    applyEdits(spec('[k8s, node js]'), action?.edit?.changes?.[engineer] ?? []);

  test('come with their edit', async () => {
    expect(textOf(await actionOf())).toBe(spec('[Kubernetes, Node.js]'));
  });

  test('come without it to an editor that asks for it later', async () => {
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const action = await actionOf({ textDocument: { codeAction } });
    expect(action && 'edit' in action).toBe(false);
    expect(textOf(await client.connection.sendRequest('codeAction/resolve', action))).toBe(
      spec('[Kubernetes, Node.js]'),
    );
  });
});
