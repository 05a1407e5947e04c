import { describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits } from '../lib/edits';
import { editor } from './editors';
import type { LspClient, LspClientOptions } from './lspClient';

const config = 'file:///team/jobspec.config.yaml';
const catalog = 'file:///team/house/skills.yaml';
const engineer = 'file:///team/jobs/engineer.jobspec.yaml';
const lead = 'file:///team/jobs/lead.jobspec.yaml';

const spec = (skills: string) =>
  `title: A\nsummary: We build things that last for many years.\nresponsibilities: [Build]\nqualifications: [Care]\nskills:\n${skills}`;
const configText = 'skills:\n  catalogs: [./house/skills.yaml]\n';
const catalogText =
  'catalog: 1\nskills:\n  - name: Zorblax # ours\n    aliases: [Zorb]\n  - { name: Quux, related: [Zorblax] }\n';
const engineerText = spec('  - Zorblax\n  - Python\n');
const leadText = spec("  required:\n    - { name: 'Zorblax', years: 2 }\n  preferred: [Zorb]\n");

const workspace = (): Record<string, string> => ({
  [config]: configText,
  [catalog]: catalogText,
  [engineer]: engineerText,
  [lead]: leadText,
});

/** What the small specs lack is left out. */
const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter(({ code, data }) => code === 'missing-key' || !Array.isArray(Object(data).keys))
    .map(({ code }) => code);
const latest = (client: LspClient, uri: string, wanted: readonly string[]) =>
  client.published((params) => params.uri === uri && codes(params.diagnostics).join() === wanted.join());

function at(text: string, needle: string, shift = 0) {
  const before = text.slice(0, text.indexOf(needle) + shift);
  return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) };
}

const ask = <T>(
  client: LspClient,
  method: string,
  uri: string,
  text: string,
  needle: string,
  more: object = {},
) =>
  client.connection.sendRequest<T>(`textDocument/${method}`, {
    textDocument: { uri },
    position: at(text, needle, 1),
    ...more,
  });

describe('house rules', () => {
  test('hold from the folder of the file up to the root, the nearest ones first', async () => {
    const nearer = 'file:///team/jobs/jobspec.config.yaml';
    const files: Record<string, string> = {
      [config]: 'rules: { skill-unknown: error }\n',
      'file:///jobspec.config.yaml': 'rules: { skill-unknown: off }\n',
    };
    const client = await editor({ files });
    await client.open(engineer, spec('  - Qwertion\n'));
    const first = await latest(client, engineer, ['skill-unknown']);
    const severity = (told: readonly Diagnostic[]) =>
      told.find(({ code }) => code === 'skill-unknown')?.severity;
    expect(severity(first.diagnostics)).toBe(1);
    files[nearer] = 'rules: { skill-unknown: warning }\n';
    await client.filesChanged(nearer);
    const second = await client.published(({ diagnostics }) => severity(diagnostics) === 2);
    expect(codes(second.diagnostics)).toEqual(['skill-unknown']);
  });

  test('take effect while they are being written, saved or not, and no longer when they are closed', async () => {
    const client = await editor({ files: { [config]: '' } });
    await client.open(engineer, spec('  - Qwertion\n'));
    await latest(client, engineer, ['skill-unknown']);
    await client.open(config, 'rules:\n  skill-unknown: off\n');
    await latest(client, engineer, []);
    await client.close(config);
    await latest(client, engineer, ['skill-unknown']);
  });

  test('that cannot be read are told of once, and the usual rules hold', async () => {
    const files = { [config]: 'rules:\n  skill-unknown: off\n skills: [\n' };
    const client = await editor({ files });
    await client.open(engineer, spec('  - Qwertion\n'));
    await latest(client, engineer, ['skill-unknown']);
    await client.change(engineer, spec('  - Qwertiom\n'), 2);
    await client.published(({ version }) => version === 2);
    expect(client.shown).toEqual([
      'jobspec.config.yaml has a mistake, so the usual rules hold until it is corrected. Open the file to see where.',
    ]);
    await client.open(config, files[config]);
    await latest(client, config, ['yaml-syntax']);
    expect(client.shown).toHaveLength(1);
  });

  test('are checked, completed and explained', async () => {
    const client = await editor({ files: workspace() });
    const text = 'rules:\n  skill-alias: loud\n';
    await client.open(config, text);
    await latest(client, config, ['invalid-value']);
    const hover = await ask<Hover>(client, 'hover', config, text, 'rules');
    expect(JSON.stringify(hover.contents)).toContain('What goes here?');
    const list = await ask<CompletionList>(client, 'completion', config, text, 'loud');
    expect(list.items.map(({ label }) => label)).toContain('warning');
  });
});

describe('a house catalog', () => {
  test('makes its skills known, and an edit takes effect in open job descriptions', async () => {
    const client = await editor({ files: workspace() });
    await client.open(engineer, engineerText);
    await latest(client, engineer, []);
    await client.open(catalog, catalogText);
    await latest(client, catalog, []);
    await client.change(
      catalog,
      catalogText.replace('Zorblax #', 'Florb #').replace('[Zorblax]', '[Python]'),
      2,
    );
    await latest(client, engineer, ['skill-unknown']);
    await client.change(catalog, catalogText, 3);
    await latest(client, engineer, []);
  });

  test('takes effect when it changes on disk', async () => {
    const files = workspace();
    const client = await editor({ files });
    await client.open(engineer, engineerText);
    await latest(client, engineer, []);
    delete files[catalog];
    await client.filesChanged(catalog);
    await latest(client, engineer, ['skill-unknown']);
    files[catalog] = catalogText;
    await client.filesChanged(catalog);
    await latest(client, engineer, []);
  });

  test('is checked although no job description is open', async () => {
    const client = await editor({
      files: { ...workspace(), [config]: 'skills: { catalogs: [house/skills.yaml] }' },
    });
    await client.open(config, 'skills: { catalogs: [house/skills.yaml] }');
    await latest(client, config, []);
    await client.open(catalog, 'catalog: 1\nskills:\n  - nmae: X\n');
    await latest(client, catalog, ['unknown-key']);
  });

  test('that lies elsewhere in the workspace is one all the same', async () => {
    const own = 'file:///team/jobs/jobspec.config.yaml';
    const files: Record<string, string> = {
      ...workspace(),
      [own]: 'skills: { catalogs: [../house/skills.yaml] }',
    };
    delete files[config];
    const client = await editor({ files });
    await client.open(engineer, engineerText);
    await latest(client, engineer, []);
    await client.open(catalog, 'catalog: 1\nskills:\n  - nmae: X\n');
    await latest(client, catalog, ['unknown-key']);
  });

  test('gets the skill that a job description has and no catalog knows', async () => {
    const client = await editor({ files: workspace() });
    const text = spec('  - Qwertion\n');
    await client.open(engineer, text);
    const { diagnostics } = await latest(client, engineer, ['skill-unknown']);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: engineer },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const add = actions.find(({ title }) => title === 'Add “Qwertion” to ./house/skills.yaml');
    expect(applyEdits(catalogText, add?.edit?.changes?.[catalog] ?? [])).toBe(
      `${catalogText}  - name: Qwertion\n`,
    );
  });
});

describe('YAML of others', () => {
  const other = 'file:///team/compose.yaml';

  test('is left alone, until a configuration lists it', async () => {
    const client = await editor({ files: workspace() });
    const text = 'services:\n  web: { image: x }\n';
    await client.open(other, text);
    for (const method of [
      'hover',
      'completion',
      'definition',
      'references',
      'prepareRename',
      'documentSymbol',
      'foldingRange',
    ]) {
      const more = method === 'references' ? { context: { includeDeclaration: true } } : {};
      expect(await ask(client, method, other, text, 'web', more), method).toBeNull();
    }
    expect(client.log).toEqual([]);
    await client.open(config, 'skills: { catalogs: [compose.yaml] }\n');
    await latest(client, other, ['missing-key', 'unknown-key']);
    await client.change(config, '', 2);
    await latest(client, other, []);
  });
});

describe('from a skill', () => {
  test('the definition is its entry in the house catalog', async () => {
    const client = await editor({ files: workspace() });
    await client.open(lead, leadText);
    const entry = {
      uri: catalog,
      range: { start: at(catalogText, 'Zorblax'), end: at(catalogText, 'Zorblax', 7) },
    };
    expect(await ask<Location[]>(client, 'definition', lead, leadText, "Zorblax'")).toEqual([entry]);
    expect(await ask<Location[]>(client, 'definition', lead, leadText, 'Zorb]')).toEqual([entry]);
  });

  const summary = (locations: readonly Location[] | null) =>
    locations?.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line}`).sort();

  test('the references are its uses in all files, open or not, by any name', async () => {
    const client = await editor({ files: workspace() });
    await client.open(lead, leadText);
    const references = (includeDeclaration: boolean, needle = 'Zorb]') =>
      ask<Location[]>(client, 'references', lead, leadText, needle, { context: { includeDeclaration } });
    const uses = ['engineer.jobspec.yaml:5', 'lead.jobspec.yaml:6', 'lead.jobspec.yaml:7', 'skills.yaml:4'];
    expect(summary(await references(false))).toEqual(uses);
    expect(summary(await references(true))).toEqual([...uses, 'skills.yaml:2'].sort());
    await client.open(catalog, catalogText);
    const fromEntry = await ask<Location[]>(client, 'references', catalog, catalogText, 'Zorblax', {
      context: { includeDeclaration: false },
    });
    expect(summary(fromEntry)).toEqual(uses);
  });

  test('open documents count more than files, and files that come and go are seen', async () => {
    const files = workspace();
    const client = await editor({
      files,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await client.open(lead, leadText);
    const references = async () =>
      summary(
        await ask<Location[]>(client, 'references', lead, leadText, "Zorblax'", {
          context: { includeDeclaration: false },
        }),
      )?.filter((place) => !/^(lead|skills)/.test(place));
    expect(await references()).toEqual(['engineer.jobspec.yaml:5']);
    await client.open(engineer, spec('  - Python\n'));
    expect(await references()).toEqual([]);
    await client.close(engineer);
    expect(await references()).toEqual(['engineer.jobspec.yaml:5']);
    delete files[engineer];
    files['file:///team/new.jobspec.yaml'] = spec('  - Quux\n  - zorblax\n');
    await client.filesChanged(engineer, 'file:///team/new.jobspec.yaml');
    expect(await references()).toEqual(['new.jobspec.yaml:6']);
  });

  test('the references of a built-in one are found as well', async () => {
    const client = await editor({ files: workspace() });
    await client.open(engineer, engineerText);
    const found = await ask<Location[]>(client, 'references', engineer, engineerText, 'Python', {
      context: { includeDeclaration: true },
    });
    expect(summary(found)).toEqual(['engineer.jobspec.yaml:6']);
  });
});

describe('rename', () => {
  const all: LspClientOptions['capabilities'] = { workspace: { workspaceEdit: { documentChanges: true } } };

  test('changes the entry and every use by this name, in three files', async () => {
    const client = await editor({ files: workspace(), capabilities: all });
    await client.open(engineer, engineerText, 7);
    expect(await ask(client, 'prepareRename', engineer, engineerText, 'Zorblax')).toEqual({
      range: { start: at(engineerText, 'Zorblax'), end: at(engineerText, 'Zorblax', 7) },
      placeholder: 'Zorblax',
    });
    const edit = await ask<WorkspaceEdit>(client, 'rename', engineer, engineerText, 'Zorblax', {
      newName: "Bob's: #1",
    });
    const changed = Object.fromEntries(
      (edit.documentChanges ?? []).map((change) => {
        if (!('textDocument' in change)) throw new Error('An edit of a document was expected.');
        const { uri, version } = change.textDocument;
        const edits = change.edits.filter((each): each is TextEdit => 'newText' in each);
        return [uri, { version, text: applyEdits(workspace()[uri] ?? '', edits) }];
      }),
    );
    expect(changed).toEqual({
      [engineer]: { version: 7, text: engineerText.replace('Zorblax', '"Bob\'s: #1"') },
      [lead]: { version: null, text: leadText.replace("'Zorblax'", "'Bob''s: #1'") },
      [catalog]: {
        version: null,
        text: catalogText.replace('Zorblax', '"Bob\'s: #1"').replace('[Zorblax]', '["Bob\'s: #1"]'),
      },
    });
  });

  test('keeps versions, and the link of an entry to the built-in skill', async () => {
    const files = { ...workspace(), [catalog]: 'catalog: 1\nskills:\n  - name: Java # the language\n' };
    const text = spec('  - Java\n  - Java 21\n  - JavaScript\n');
    const client = await editor({ files });
    await client.open(engineer, text);
    const edit = await ask<WorkspaceEdit>(client, 'rename', engineer, text, 'Java 21', { newName: 'Kaffee' });
    expect(applyEdits(text, edit.changes?.[engineer] ?? [])).toBe(
      spec('  - Kaffee\n  - Kaffee 21\n  - JavaScript\n'),
    );
    expect(applyEdits(files[catalog] ?? '', edit.changes?.[catalog] ?? [])).toBe(
      'catalog: 1\nskills:\n  - name: Kaffee # the language\n    renames: Java\n',
    );
  });

  test.each([
    ['a built-in skill', 'Python', 'Snake', '“Python” is built in.'],
    ['a skill that no catalog knows', 'Qwertion', 'X', 'No catalog has a skill “Qwertion”'],
    ['prose', 'Build', 'X', 'Nothing here can be renamed.'],
    ['a skill to a name that is taken', 'Zorblax', 'quux', 'is another name for “Quux” already'],
    [
      'a skill to the other name of a built-in one',
      'Zorblax',
      'k8s',
      'is another name for “Kubernetes” already',
    ],
    ['a skill to nothing', 'Zorblax', '  ', 'one line of up to 80 letters'],
  ])('refuses %s, and says why', async (_, needle, newName, reason) => {
    const client = await editor({ files: workspace() });
    const text = spec('  - Zorblax\n  - Python\n  - Qwertion\n');
    await client.open(engineer, text);
    await expect(ask(client, 'rename', engineer, text, needle, { newName })).rejects.toThrow(reason);
    if (!reason.includes('already') && !reason.includes('80'))
      await expect(ask(client, 'prepareRename', engineer, text, needle)).rejects.toThrow(reason);
  });
});
