import { describe, expect, test } from 'vitest';
import type { Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../lib/edits';
import { positionOf } from '../lib/positions';
import { editor } from './editors';
import {
  ask,
  catalog,
  catalogText,
  engineer,
  engineerText,
  lead,
  leadText,
  spec,
  workspace,
} from './houseSupport';
import type { LspClientOptions } from './lspClient';

describe('from a skill', () => {
  test('the definition is its entry in the house catalog', async () => {
    const client = await editor({ files: workspace() });
    await client.open(lead, leadText);
    const entry = {
      uri: catalog,
      range: { start: positionOf(catalogText, 'Zorblax'), end: positionOf(catalogText, 'Zorblax', 7) },
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
      range: { start: positionOf(engineerText, 'Zorblax'), end: positionOf(engineerText, 'Zorblax', 7) },
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
