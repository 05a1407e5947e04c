import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import {
  type RenderParams,
  type RenderResult,
  renderChangedNotification,
  renderRequest,
} from '../../server/src/protocol';
import { connect, type LspClient, type LspClientOptions } from './lspClient';

const uri = 'file:///team/baker.jobspec.yaml';
const spec = `title: Baker
summary: You bake bread and sell it.
responsibilities:
  - Bake bread
skills:
  - Baking
employment:
  type: full-tme
`;

const clients: LspClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});

/** An editor with the spec and its preview, and what the preview was told. */
async function previewed(files: Record<string, string> = {}, more: LspClientOptions = {}) {
  const client = await connect({ files, initializationOptions: { diagnostics: 'push' }, ...more });
  clients.push(client);
  const told: string[][] = [];
  let tell = (): void => {};
  client.connection.onNotification(renderChangedNotification, ({ uris }: { uris: string[] }) => {
    told.push(uris);
    tell();
  });
  const render = (): Promise<RenderResult> =>
    client.connection.sendRequest<RenderResult>(renderRequest, { uri, findings: true });
  const isTold = (): Promise<void> =>
    new Promise((resolve) => {
      if (told.length > 0) resolve();
      tell = resolve;
    });
  await client.open(uri, spec);
  await client.published(({ version }) => version === 1);
  await render();
  return { client, render, told, isTold };
}

/** The words of the finding about the type of employment. */
function typeFinding({ findings }: RenderResult, text: string): string | undefined {
  const found = findings.find(({ message }) => message.includes('full-t'));
  return found && text.slice(found.start, found.end);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'jobspec', 1, text), [...edits]);
}

describe('findings of the preview', () => {
  test('move along with the text, and nothing is said twice', async () => {
    const { client, render, told } = await previewed();
    const text = spec.replace('Bake bread\n', 'Bake breads\n');
    await client.change(uri, text, 2);
    const page = await render();
    expect(page.version).toBe(2);
    expect(typeFinding(page, text)).toBe('full-tme');
    await client.published(({ version }) => version === 2);
    expect(await render()).toEqual(page);
    expect(told).toEqual([]);
  });

  test('that are gone are gone once the file was checked, and the preview is told', async () => {
    const { client, render, told, isTold } = await previewed();
    const text = spec.replace('full-tme', 'full-time');
    await client.change(uri, text, 2);
    expect(typeFinding(await render(), text), 'as far as is known').toBe('full-time');
    await isTold();
    expect(typeFinding(await render(), text)).toBeUndefined();
    expect(told).toEqual([[uri]]);
    const { diagnostics } = await client.published(({ version }) => version === 2);
    expect(diagnostics.some(({ message }) => String(message).includes('full-t'))).toBe(false);
  });

  test('whose facts alone change are told once, and mended where they are now', async () => {
    const { client, render, told, isTold } = await previewed();
    const items = '  - Bake bread.\n  - Sell bread.\n  - Carry bread.\n  - Count bread';
    const text = spec.replace('  - Bake bread', items);
    await client.change(uri, text, 2);
    await render();
    await isTold();
    expect(told).toHaveLength(1);
    const longer = text.replace('Count bread', 'Count breads');
    await client.change(uri, longer, 3);
    const { findings } = await render();
    const stop = findings.find(({ code }) => code === 'item-style');
    await client.published(({ version }) => version === 3);
    expect(await render()).toMatchObject({
      version: 3,
      findings: findings.map(({ message }) => ({ message })),
    });
    expect(told).toHaveLength(1);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: Reflect.get(Object(stop?.diagnostic), 'range'),
      context: { diagnostics: [stop?.diagnostic], only: ['quickfix'] },
    });
    const edits = actions[0]?.edit?.changes?.[uri] ?? [];
    expect(applied(longer, edits)).toBe(longer.replace('breads', 'breads.'));
  });

  test('are those of now for an editor that asks for diagnostics itself', async () => {
    const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
    clients.push(client);
    await client.open(uri, spec);
    const render = () => client.connection.sendRequest<RenderResult>(renderRequest, { uri, findings: true });
    expect(typeFinding(await render(), spec)).toBe('full-tme');
    await client.change(uri, spec.replace('full-tme', 'full-time'), 2);
    expect(typeFinding(await render(), spec)).toBeUndefined();
  });
});

describe('where checks wait for a save', () => {
  const onSave = {
    capabilities: { workspace: { configuration: true } },
    configuration: () => ({ lint: { run: 'onSave' } }),
  };

  test('the findings are those of the last check, and said to be', async () => {
    const { client, render, isTold, told } = await previewed({}, onSave);
    await isTold();
    told.length = 0;
    const first = await render();
    expect(first.checked).toBe('now');
    const text = `# A comment\n${spec.replace('You bake', 'As a ninja, you bake')}`;
    await client.change(uri, text, 2);
    const changed = await render();
    expect(changed).toMatchObject({ version: 2, checked: 'earlier' });
    const messages = ({ findings }: RenderResult): string[] => findings.map(({ message }) => message);
    expect(messages(changed)).toEqual(messages(first));
    expect(typeFinding(changed, text)).toBe('full-tme');
    await client.save(uri);
    await client.published(({ version }) => version === 2);
    expect(told, 'the preview asks again').not.toEqual([]);
    const saved = await render();
    expect([saved.checked, saved.findings.some(({ code }) => code === 'culture-cliche')]).toEqual([
      'now',
      true,
    ]);
  });

  test('a fix is made from the text of now, and only where the finding still is', async () => {
    const { client, render, isTold } = await previewed({}, onSave);
    await isTold();
    const fixesOf = async (diagnostic: unknown): Promise<CodeAction[]> =>
      client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: Reflect.get(Object(diagnostic), 'range'),
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      });
    const moved = `# A comment\n${spec}`;
    await client.change(uri, moved, 2);
    const told = (await render()).findings.find(({ message }) => message.includes('full-t'));
    const [fix] = await fixesOf(told?.diagnostic);
    expect(applied(moved, fix?.edit?.changes?.[uri] ?? [])).toBe(moved.replace('full-tme', 'full-time'));
    await client.change(uri, moved.replace('full-tme', 'full-time'), 3);
    const gone = (await render()).findings.find(({ message }) => message.includes('full-t'));
    expect(await fixesOf(gone?.diagnostic)).toEqual([]);
    expect((await render()).checked, 'asking for fixes checks nothing').toBe('earlier');
  });
});

describe('while the file cannot be read', () => {
  test('an earlier text is shown in any view, without findings, which nobody knows', async () => {
    const { client } = await previewed();
    await client.change(uri, `${spec}summary: "open`, 2);
    const ask = (more: Partial<RenderParams>): Promise<RenderResult> =>
      client.connection.sendRequest<RenderResult>(renderRequest, { uri, findings: true, ...more });
    expect(await ask({ view: 'text' })).toMatchObject({ broken: true, guessed: true });
    for (const view of ['page', 'board', 'search', 'text', 'print', 'data', 'changes'] as const) {
      const page = await ask({ view, text: spec });
      expect(page, view).toMatchObject({ version: 2, broken: false, title: 'Baker', findings: [] });
    }
    expect((await ask({ view: 'text', text: spec })).html).toContain('You bake bread and sell it.');
  });
});

describe('the look of a house', () => {
  const config = 'file:///team/jobspec.config.yaml';
  const css = 'file:///team/house.css';

  test('that changes on disk is told, and is there when the preview asks', async () => {
    const files: Record<string, string> = {
      [config]: 'preview: { css: house.css, logo: logo.svg }\n',
      [css]: ':root { --posting-accent: #111111; }',
    };
    const { client, told, isTold } = await previewed(files);
    const style = async (): Promise<string> =>
      (await client.connection.sendRequest<RenderResult>(renderRequest, { uri, trusted: true })).style;
    expect(await style()).toContain('#111111');
    files[css] = ':root { --posting-accent: #222222; }';
    await client.filesChanged('file:///team/other.css', css);
    await isTold();
    expect(told).toEqual([[uri]]);
    expect(await style()).toContain('#222222');
    await client.filesChanged('file:///team/logo.svg');
    await client.filesChanged('file:///team/other.png');
    expect(await style()).toContain('#222222');
    expect(told, 'a logo that is new').toEqual([[uri], [uri]]);
  });

  test('is that of the theme where there are no house rules', async () => {
    const { client } = await previewed();
    const page = await client.connection.sendRequest<RenderResult>(renderRequest, { uri, trusted: true });
    expect(page.style).toContain('--posting-accent');
  });
});
