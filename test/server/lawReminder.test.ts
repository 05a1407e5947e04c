import { afterEach, describe, expect, test } from 'vitest';
import { connect, type LspClient, type LspClientOptions } from './lspClient';

const today = '2031-01-31';
const here = 'file:///team/a.jobspec.yaml';
const other = 'file:///team/b.jobspec.yaml';
const config = 'file:///team/jobspec.config.yaml';
const spec = (place: string) =>
  `title: A\nsummary: You build.\nresponsibilities: [Build]\nqualifications: [Care]\nskills: [Python]\nlocation: { workplace: onsite, places: [${place}] }\n`;
const denver = spec('{ city: Denver, region: CO, country: US }');
let client: LspClient;

afterEach(() => client.dispose());

/** What the person is shown when these files are open and checked, one after the other. */
async function shownFor(options: LspClientOptions, texts: Record<string, string>) {
  client = await connect(options);
  for (const [uri, text] of Object.entries(texts)) {
    await client.open(uri, text);
    await client.published((params) => params.uri === uri);
  }
  // An answer comes after everything that was told before it.
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: here } });
  return client.shown;
}

describe('that laws may have changed', () => {
  test('is told once in a session', async () => {
    const shown = await shownFor({ today }, { [here]: denver, [other]: denver });
    expect(shown).toEqual([
      expect.stringMatching(
        /^What JobSpec knows of laws about postings was last checked on \d{4}-\d\d-\d\d\./,
      ),
    ]);
  });

  test('is not told while the tables are new', async () => {
    expect(await shownFor({}, { [here]: denver })).toEqual([]);
  });

  test('is not told where no law holds', async () => {
    expect(await shownFor({ today }, { [here]: spec('{ city: Lagos, country: NG }') })).toEqual([]);
  });

  test('is told in the house rules where there are some', async () => {
    const files = { [config]: 'profile: public\n' };
    expect(await shownFor({ today, files }, { [here]: denver })).toEqual([]);
  });

  test('is told to an editor that asks for diagnostics', async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    client = await connect({ today, capabilities });
    await client.open(here, denver);
    for (let round = 0; round < 2; round++)
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: here } });
    expect(client.shown).toHaveLength(1);
  });
});
