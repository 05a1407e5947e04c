import { describe, expect, test } from 'vitest';
import type { CodeAction, CompletionList, Diagnostic, Hover } from 'vscode-languageserver';
import { applyEdits } from '../lib/edits';
import { editor } from './editors';
import {
  ask,
  catalog,
  catalogText,
  codes,
  config,
  engineer,
  engineerText,
  latest,
  spec,
  workspace,
} from './houseSupport';

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
