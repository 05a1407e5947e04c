import { expect, test } from 'vitest';
import type { ExportFormatsResult, ExportResult } from '../../server/src/protocol';
import { editor } from './editors';
import type { LspClient } from './lspClient';

const uri = 'file:///jobs/Head%20cook.jobspec.yaml';
async function opened(text: string, files: Record<string, string> = {}): Promise<LspClient> {
  const client = await editor({ files });
  client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'jobspec', version: 3, text },
  });
  return client;
}

const exported = (client: LspClient, format: string, offset?: number): Promise<ExportResult | null> =>
  client.connection.sendRequest<ExportResult | null>('jobspec/export', { uri, format, offset });

test('the server names its formats and makes a file of each', async () => {
  const client = await opened('title: Cook\nsummary: You cook.\n');
  const { formats } = await client.connection.sendRequest<ExportFormatsResult>('jobspec/exportFormats', null);
  expect(formats.map(({ id }) => id)).toEqual([
    ...['html', 'markdown', 'text', 'json-ld', 'greenhouse', 'lever', 'ashby', 'pdf', 'docx'],
  ]);
  for (const { id, extension } of formats) {
    const made = await exported(client, id);
    expect(made, id).toMatchObject({ version: 3, name: `Head cook.${extension}` });
    expect(`${made?.text ?? ''}${made?.base64 ?? ''}`.length, id).toBeGreaterThan(10);
  }
  expect(atob((await exported(client, 'pdf'))?.base64 ?? '').slice(0, 5)).toBe('%PDF-');
  expect((await exported(client, 'text'))?.text).toBe('Cook\n\n\nYou cook.\n');
});

test('the spec at the cursor is exported, under its own id', async () => {
  const text = 'id: one\ntitle: One\n---\nid: two\ntitle: Two\n';
  const client = await opened(text);
  expect(await exported(client, 'text')).toMatchObject({ name: 'one.txt', text: 'One\n' });
  expect(await exported(client, 'text', text.indexOf('Two'))).toMatchObject({
    name: 'two.txt',
    text: 'Two\n',
  });
});

test('what hides parts of a posting is told with its place, and nothing is made', async () => {
  const client = await opened('title: Cook\nsummary: "open\n');
  const made = await exported(client, 'html');
  expect(made?.text).toBeUndefined();
  expect(made?.problem).toMatch(/[.!]$/);
  expect(made?.offset).toBeGreaterThan(10);
});

test('a script that the PDF cannot draw is named', async () => {
  const client = await opened('title: Cook\nsummary: 料理人\n');
  const made = await exported(client, 'pdf');
  expect(made?.base64).toBeUndefined();
  expect(made?.problem).toContain('Chinese');
  expect(made?.offset).toBe('title: Cook\nsummary: '.length);
});

test('an unknown format or file is null', async () => {
  const client = await opened('title: Cook\n');
  expect(await exported(client, 'rtf')).toBeNull();
  expect(
    await client.connection.sendRequest('jobspec/export', {
      uri: 'file:///jobs/none.jobspec.yaml',
      format: 'html',
    }),
  ).toBeNull();
});

test('the look of the house is in the page, and in the preview of a trusted workspace', async () => {
  const client = await opened('title: Cook\n', {
    'file:///jobs/jobspec.config.yaml': 'preview: { theme: compact, css: ./own.css }\n',
    'file:///jobs/own.css': '.posting { --own: 1 }',
  });
  expect((await exported(client, 'html'))?.text).toMatch(/86ch[\s\S]*--own: 1/);
  const style = async (trusted: boolean) =>
    (await client.connection.sendRequest<{ style: string }>('jobspec/render', { uri, trusted })).style;
  expect(await style(true)).toContain('--own: 1');
  expect(await style(false)).not.toContain('--own: 1');
});
