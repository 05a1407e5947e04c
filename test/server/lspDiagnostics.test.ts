import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { SkillEntry } from '../../server/src/core/knowledge/types';
import { knowledge } from '../lib/knowledge';
import { editor } from './editors';
import type { LspClient, LspClientOptions } from './lspClient';

const valid = readFileSync(new URL('../fixtures/mistakes/base.jobspec.yaml', import.meta.url), 'utf8');
const uri = 'file:///team/a.jobspec.yaml';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('diagnostics that the server sends', () => {
  test('appear with their version, follow the text, and clear', async () => {
    const client = await editor();
    await client.open(uri, valid.replace('level: senior', 'level: senoir'));
    expect(codes((await client.published(({ version }) => version === 1)).diagnostics)).toEqual([
      'invalid-value',
    ]);
    await client.change(uri, `# a comment\n${valid.replace('level: senior', 'level: senoir')}`, 2);
    const moved = await client.published(({ version }) => version === 2);
    expect(moved.diagnostics[0]?.range.start.line).toBe(5);
    await client.change(uri, valid, 3);
    expect((await client.published(({ version }) => version === 3)).diagnostics).toEqual([]);
    await client.change(uri, 'title: x\n', 4);
    await client.close(uri);
    expect((await client.published((params) => params.version === undefined)).diagnostics).toEqual([]);
  });

  test('at the very first check, plain mistakes do not wait for the rules', async () => {
    const client = await editor();
    await client.open(uri, valid.replace('level: senior', 'level: senoir').replace('- Docker', '- k8s'));
    const first = await client.published(({ version }) => version === 1);
    expect(codes(first.diagnostics)).toEqual(['invalid-value']);
    const second = await client.published(({ version }) => version === 1);
    expect(codes(second.diagnostics)).toEqual(expect.arrayContaining(['invalid-value', 'skill-duplicate']));
  });

  test('a burst of keys is answered at its first key and at the pause, for the newest version', async () => {
    const client = await editor();
    await client.open(uri, valid);
    for (let version = 2; version <= 30; version++)
      await client.change(uri, `${valid}x${version}: 1\n`, version);
    const last = await client.published(({ version }) => version === 30);
    expect(codes(last.diagnostics)).toEqual(['unknown-key']);
    expect(client.log.length).toBeLessThanOrEqual(3);
  });

  test('two documents changed at once both get theirs', async () => {
    const client = await editor();
    const other = 'file:///team/b.jobspec.yaml';
    await client.open(uri, valid);
    await client.open(other, valid);
    await client.change(uri, `${valid}a: 1\n`, 2);
    await client.change(other, `${valid}b: 1\n`, 2);
    await client.change(uri, `${valid}aa: 1\n`, 3);
    await client.change(other, `${valid}bb: 1\n`, 3);
    await client.published((params) => params.uri === uri && params.version === 3);
    await client.published((params) => params.uri === other && params.version === 3);
  });

  test('come on save only where the author wants that', async () => {
    const client = await editor({
      capabilities: { workspace: { configuration: true } },
      configuration: () => ({ lint: { run: 'onSave' } }),
    });
    await client.open(uri, valid);
    await client.published((params) => params.version === 1);
    await client.change(uri, `${valid}x: 1\n`, 2);
    // The answer to a later request shows that the change was seen, and nothing was sent for it.
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    expect(client.log.filter(({ version }) => version === 2)).toEqual([]);
    await client.save(uri);
    expect(codes((await client.published(({ version }) => version === 2)).diagnostics)).toEqual([
      'unknown-key',
    ]);
  });

  test('follow a change in a file that the spec extends', async () => {
    const base = 'file:///team/base.jobspec.yaml';
    const client = await editor({ files: { [base]: 'fragment: true\nskills: [Go]\n' } });
    const text =
      'extends: ./base.jobspec.yaml\ntitle: A\nsummary: B\nresponsibilities: [C]\nqualifications: [D]\n';
    await client.open(uri, text);
    const lacking = (told: readonly Diagnostic[]) => told.filter(({ code }) => code === 'missing-key');
    const first = await client.published((params) => params.uri === uri);
    expect(lacking(first.diagnostics)).toEqual([]);
    await client.open(base, 'fragment: true\n');
    const after = await client.published(
      (params) => params.uri === uri && lacking(params.diagnostics).length > 0,
    );
    expect(lacking(after.diagnostics)[0]?.message).toContain('“skills”');
    // What was not saved no longer holds once the file is closed.
    await client.close(base);
    const closed = await client.published(
      (params) => params.uri === uri && lacking(params.diagnostics).length === 0,
    );
    expect(closed.uri).toBe(uri);
  });

  test('do not miss files where none can be named', async () => {
    const client = await editor();
    const text =
      'extends: ./base.jobspec.yaml\ntitle: A\nsummary: B\nresponsibilities: [C]\nqualifications: [D]\n';
    for (const nowhere of ['untitled:Untitled-1', 'git:/team/a.jobspec.yaml?%7B%22ref%22%3A%22HEAD%22%7D']) {
      await client.open(nowhere, text);
      const sent = await client.published((params) => params.uri === nowhere);
      expect(codes(sent.diagnostics)).not.toContain('invalid-value');
    }
  });
});

test('a rule that fails is written to the log, and the others do their work', async () => {
  const get = (skill: SkillEntry, key: keyof SkillEntry): unknown => {
    if (key === 'since') throw new Error('no year');
    return skill[key];
  };
  const skills = knowledge.skills.skills.map((skill): SkillEntry => new Proxy<SkillEntry>(skill, { get }));
  const broken = { ...knowledge, skills: { ...knowledge.skills, skills } };
  const client = await editor({ knowledge: broken });
  await client.open(uri, `${valid}x: 1\n`);
  const sent = await client.published(({ version }) => version === 1);
  expect(codes(sent.diagnostics)).toContain('unknown-key');
  // The first time, what the rules find comes behind what is wrong with the format.
  await client.published(({ version }) => version === 1);
  expect(client.errors.length).toBeGreaterThan(0);
  for (const error of client.errors.splice(0)) expect(error).toMatch(/^rule [\w-]+: Error: no year/);
});

describe('an editor that refuses everything', () => {
  const refusing: LspClientOptions = {
    refuses: true,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        workspaceFolders: true,
      },
    },
  };

  test.each(['push', 'pull'])('is served by the usual settings (%s)', async (diagnostics) => {
    const client = await editor({ ...refusing, initializationOptions: { diagnostics } });
    await client.open(uri, `${valid}x: 1\n`);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    if (diagnostics === 'push') {
      const sent = await client.published(({ version }) => version === 1);
      expect(codes(sent.diagnostics)).toEqual(['unknown-key']);
    } else {
      const report = await client.connection.sendRequest<DocumentDiagnosticReport>(
        'textDocument/diagnostic',
        {
          textDocument: { uri },
        },
      );
      expect(report.kind === 'full' && codes(report.items)).toEqual(['unknown-key']);
    }
    const refusals = diagnostics === 'push' ? 5 : 6;
    await expect.poll(() => client.warnings.length).toBeGreaterThanOrEqual(refusals);
  });
});

describe('diagnostics that the editor asks for', () => {
  const pulling: LspClientOptions = {
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
  };
  const pull = (client: LspClient, previousResultId?: string) =>
    client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });

  test('are those of the newest version, and none are sent besides', async () => {
    const client = await editor(pulling);
    await client.open(uri, valid);
    await client.change(uri, `${valid}x: 1\n`, 2);
    const report = await pull(client);
    expect(report.kind === 'full' && codes(report.items)).toEqual(['unknown-key']);
    expect(client.log).toEqual([]);
  });

  test('stay as they are until the file is saved, where the author wants that', async () => {
    const client = await editor({ ...pulling, configuration: () => ({ lint: { run: 'onSave' } }) });
    await client.open(uri, valid);
    const first = await pull(client);
    await client.change(uri, `${valid}x: 1\n`, 2);
    expect((await pull(client, first.resultId)).kind).toBe('unchanged');
    await client.save(uri);
    const saved = await pull(client, first.resultId);
    expect(saved.kind === 'full' && codes(saved.items)).toEqual(['unknown-key']);
  });
});
