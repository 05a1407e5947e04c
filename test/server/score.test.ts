import { afterEach, describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import type { ScoreResult } from '../../server/src/protocol';
import { applyEdits } from '../lib/edits';
import { connect, type LspClient } from './lspClient';

const uri = 'file:///team/a.jobspec.yaml';
const spec = (skills: string) =>
  `title: Back End Developer\nsummary: You build.\nresponsibilities: [Build]\nqualifications: [Care]\nskills: ${skills}\n`;
const initializationOptions = { scoreCommand: 'jobspec.showScore', applyFixCommand: 'jobspec.applyFix' };
let client: LspClient;

afterEach(() => client.dispose());

async function scoreOf(text: string, version: number, fixes = 0): Promise<ScoreResult | null> {
  if (version === 1) await client.open(uri, text);
  else await client.change(uri, text, version);
  return client.connection.sendRequest('jobspec/score', { uri, fixes });
}

describe('the score over the protocol', () => {
  test('adds up, and its best fix brings what it promises', async () => {
    client = await connect();
    const text = spec('[k8s, Docker, docker]');
    const first = await scoreOf(text, 1, 3);
    const lost = first?.deductions.reduce((sum, { points }) => sum + points, 0) ?? 0;
    expect(first?.score).toBe(100 - lost);
    const [best] = first?.fixes ?? [];
    const after = await scoreOf(applyEdits(text, best?.edits ?? []), 2);
    expect(after?.version).toBe(2);
    expect((after?.score ?? 0) - (first?.score ?? 0)).toBe(best?.points);
  });

  test('is none behind a slip, and null for what is not open', async () => {
    client = await connect();
    expect((await scoreOf('title: "A\n', 1))?.score).toBeNull();
    expect(await client.connection.sendRequest('jobspec/score', { uri: 'file:///other' })).toBeNull();
  });
});

describe('code lenses', () => {
  const ask = (): Promise<CodeLens[] | null> =>
    client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });

  test('stand above each title, and the second one applies the best fix', async () => {
    client = await connect({ initializationOptions });
    const text = spec('[k8s]');
    await client.open(uri, text);
    const [score, fix] = (await ask()) ?? [];
    expect(score?.command?.title).toMatch(/^Score \d+ of 100$/);
    expect(score?.range.start.line).toBe(0);
    const resolved: CodeLens = await client.connection.sendRequest('codeLens/resolve', fix);
    expect(resolved.command?.title).toMatch(/ \(\+\d+\)$/);
    expect(resolved.command?.arguments?.[0]).toMatchObject({ uri, version: 1 });
  });

  test('are not offered to an editor that has no commands for them', async () => {
    client = await connect();
    await client.open(uri, spec('[k8s]'));
    await expect(ask()).rejects.toThrow();
  });
});

test('where checks wait for a save, the score is that of the last check, and says so', async () => {
  client = await connect({
    initializationOptions,
    capabilities: { workspace: { configuration: true, codeLens: { refreshSupport: true } } },
    configuration: () => ({ lint: { run: 'onSave' } }),
  });
  let refreshed = 0;
  client.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshed++;
    return null;
  });
  const titles = async (): Promise<(string | undefined)[]> => {
    const params = { textDocument: { uri } };
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', params);
    return lenses.map(({ command }) => command?.title);
  };
  const first = await scoreOf(spec('[k8s]'), 1, 3);
  await client.published(({ version }) => version === 1);
  expect(first?.checked).toBe('now');
  const unsaved = await scoreOf(`# A comment\n${spec('[k8s]')}`, 2, 3);
  expect(unsaved).toMatchObject({ version: 2, checked: 'earlier', score: first?.score, fixes: [] });
  expect(unsaved?.deductions.map(({ range }) => range.start.line)).toEqual(
    first?.deductions.map(({ range }) => range.start.line + 1),
  );
  expect(await titles()).toEqual([`Score ${first?.score} of 100 at the last check`]);
  refreshed = 0;
  await client.save(uri);
  await client.published(({ version }) => version === 2);
  expect(refreshed).toBe(1);
  await scoreOf(spec('[Kubernetes, Docker]'), 3);
  expect(await titles()).toEqual([`Score ${first?.score} of 100 at the last check`]);
  await client.save(uri);
  const again: ScoreResult = await client.connection.sendRequest('jobspec/score', { uri });
  expect([again.checked, (again.score ?? 0) > (first?.score ?? 100)]).toEqual(['now', true]);
  expect((await titles())[0]).toBe(`Score ${again.score} of 100`);
});
