import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CodeAction, CompletionList, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver';
import type { RenderResult } from '../../server/src/protocol';
import { applyEdits } from '../lib/edits';
import { positionOf } from '../lib/positions';
import { editor } from './editors';

const example = readFileSync(
  new URL('../../examples/senior-back-end-developer.jobspec.yaml', import.meta.url),
  'utf8',
);
const valid = readFileSync(new URL('../fixtures/mistakes/base.jobspec.yaml', import.meta.url), 'utf8');
const uri = 'file:///team/a.jobspec.yaml';

describe('features', () => {
  test('hover explains a key, a skill and a title', async () => {
    const client = await editor();
    await client.open(uri, example);
    const ask = async (needle: string, shift = 1): Promise<string> => {
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: positionOf(example, needle, shift),
      });
      return JSON.stringify(hover?.contents ?? '');
    };
    expect(await ask('summary:')).toMatch(/What goes here/);
    expect(await ask('Kubernetes')).toMatch(/since 2014/);
    expect(await ask('title:', 10)).toMatch(/What does a back end developer do\?/i);
    expect(await ask('faqs:')).toMatch(/What candidates ask about a Back End Developer/);
  });

  test('completion is the same at its second call, with another place asked in between', async () => {
    const client = await editor();
    await client.open(uri, 'title: A\nl\nlocation:\n  workplace: \n');
    const ask = (line: number, character: number) =>
      client.connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position: { line, character },
      });
    const first = await ask(1, 1);
    await ask(3, 13);
    expect(await ask(1, 1)).toEqual(first);
    expect(first.items.map(({ label }) => label)).toContain('level');
  });

  test('a fix puts the mistake right', async () => {
    const client = await editor();
    const text = valid.replace('summary:', 'sumary:');
    await client.open(uri, text);
    const { diagnostics } = await client.published(({ version }) => version === 1);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics, only: ['quickfix'] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['Change “sumary” to “summary”', 'Remove “sumary”']);
    expect(applyEdits(text, actions[0]?.edit?.changes?.[uri] ?? [])).toBe(valid);
  });

  test('what is safe to fix is fixed on saving, and only then', async () => {
    const client = await editor();
    const text = valid.replace(/skills:[\s\S]*/, 'skills: [k8s, Docker]\n');
    await client.open(uri, text);
    const ask = (only?: string[]) =>
      client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
    for (const kind of ['source.fixAll.jobspec', 'source.fixAll', 'source']) {
      const [action] = await ask([kind]);
      expect(action?.kind).toBe('source.fixAll.jobspec');
      expect(applyEdits(text, action?.edit?.changes?.[uri] ?? [])).toBe(text.replace('k8s', 'Kubernetes'));
    }
    expect(await ask(['source.fixAll.eslint'])).toEqual([]);
    expect((await ask()).map(({ kind }) => kind)).not.toContain('source.fixAll.jobspec');
  });

  test('the outline has human labels, and sections fold', async () => {
    const client = await editor();
    await client.open(uri, example);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Responsibilities (9)', 'Skills (10)']),
    );
    const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(folds.map(({ startLine }) => startLine)).toContain(positionOf(example, 'responsibilities:').line);
  });

  test('the posting comes with its version', async () => {
    const client = await editor();
    await client.open(uri, example, 7);
    const page = await client.connection.sendRequest<RenderResult>('jobspec/render', { uri });
    expect(page).toMatchObject({
      version: 7,
      title: 'Senior Back End Developer',
      broken: false,
      sources: expect.arrayContaining([uri]),
    });
    expect(page.html).toContain('<article');
    await client.change(uri, 'title: "A\n', 8);
    expect(await client.connection.sendRequest('jobspec/render', { uri })).toMatchObject({
      version: 8,
      broken: true,
    });
  });

  test('questions about a document that is not open have no answer', async () => {
    const client = await editor();
    const textDocument = { uri: 'file:///team/closed.jobspec.yaml' };
    const position = { line: 0, character: 0 };
    for (const method of ['hover', 'completion', 'documentSymbol', 'foldingRange']) {
      expect(
        await client.connection.sendRequest(`textDocument/${method}`, { textDocument, position }),
      ).toBeNull();
    }
    expect(await client.connection.sendRequest('jobspec/render', textDocument)).toBeNull();
  });
});
