import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { mergeCatalogs } from '../../../server/src/core/knowledge/house';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import type { SkillCatalog, SkillEntry } from '../../../server/src/core/knowledge/types';
import { knowledge } from '../../lib/knowledge';

const skill = (name: string, more: Partial<SkillEntry> = {}): SkillEntry => ({
  name,
  aliases: [],
  category: 'tools',
  description: `${name} is a tool.`,
  related: [],
  alternatives: [],
  successors: [],
  faqs: [],
  ...more,
});

const base: SkillCatalog = {
  categories: [{ id: 'tools', title: 'Tools', description: 'Tools.', faqs: [] }],
  skills: [
    skill('Hammer', { aliases: ['Mallet'], since: 1900, related: ['Nail'] }),
    skill('Nail', { broader: 'Hammer', alternatives: ['Screw'], aliases: ['Spike'] }),
    skill('Screw', { related: ['Hammer', 'Nail'] }),
  ],
};

/** Merges the entries of one file, or of several, and gives what a table answers. */
function merge(...files: string[]) {
  const sources = files.map((entries, at) => ({
    uri: `file:///w/${at}.yaml`,
    document: parse(`catalog: 1\nskills:\n${entries}`),
  }));
  const { catalog, origins, problems } = mergeCatalogs(base, sources);
  const table = createSkillTable(catalog.skills, catalog.categories);
  const told = sources.map(({ uri, document }) =>
    (problems.get(uri) ?? []).map(
      ({ span, severity, code }) => `${severity} ${code} ${document.text.slice(span.start, span.end)}`,
    ),
  );
  return {
    names: catalog.skills.map(({ name }) => name),
    find: (name: string) => table.find(name),
    origin: (name: string) => {
      const found = table.find(name);
      return found && origins.get(found);
    },
    told: told.flat(),
    messages: [...problems.values()].flat().map(({ message }) => message),
    catalog,
  };
}

describe('a house catalog', () => {
  test('adds a skill, in a category of its own', () => {
    const { names, find, origin, told, catalog } = merge(
      '  - name: Anvil\n    aliases: [Block]\n    broader: hammer\n',
    );
    expect(names).toEqual(['Hammer', 'Nail', 'Screw', 'Anvil']);
    expect(find('block')).toMatchObject({
      name: 'Anvil',
      category: 'house',
      broader: 'Hammer',
      description: '',
    });
    expect(catalog.categories.map(({ id }) => id)).toContain('house');
    expect(origin('Anvil')).toEqual({
      uri: 'file:///w/0.yaml',
      range: { start: { line: 2, character: 10 }, end: { line: 2, character: 15 } },
    });
    expect(told).toEqual([]);
  });

  test('says more about a skill, and leaves the rest of it as it is', () => {
    const { names, find, origin, told } = merge(
      '  - name: hammer\n    description: Ours.\n    aliases: [Gavel]\n',
    );
    expect(names).toEqual(['hammer', 'Nail', 'Screw']);
    expect(find('Mallet')).toMatchObject({
      name: 'hammer',
      description: 'Ours.',
      since: 1900,
      related: ['Nail'],
      aliases: ['Mallet', 'Gavel'],
    });
    expect(origin('gavel')).toBeDefined();
    expect(origin('Nail')).toBeUndefined();
    expect(told).toEqual([]);
  });

  test('renames a skill: its old name leads to it, and others refer to the new one', () => {
    const { names, find, told } = merge('  - { name: Banger, renames: Hammer }\n');
    expect(names).toEqual(['Banger', 'Nail', 'Screw']);
    expect(find('Hammer')).toBe(find('Banger'));
    expect(find('Hammer')).toMatchObject({ aliases: ['Hammer', 'Mallet'], description: 'Hammer is a tool.' });
    expect(find('Nail')).toMatchObject({ broader: 'Banger' });
    expect(find('Screw')).toMatchObject({ related: ['Banger', 'Nail'] });
    expect(told).toEqual([]);
  });

  test('hides a skill, and nothing refers to it any more', () => {
    const { names, find, told } = merge('  - { name: Hammer, hide: true }\n');
    expect(names).toEqual(['Nail', 'Screw']);
    expect(find('Mallet')).toBeUndefined();
    expect(find('Nail')?.broader).toBeUndefined();
    expect(find('Screw')?.related).toEqual(['Nail']);
    expect(told).toEqual([]);
  });

  test('brings a category of its own', () => {
    const source = parse('catalog: 1\ncategory: forge\ntitle: Forge\nskills: [{ name: Tongs }]\n');
    const { catalog } = mergeCatalogs(base, [{ uri: 'file:///w/a.yaml', document: source }]);
    expect(catalog.categories.find(({ id }) => id === 'forge')?.title).toBe('Forge');
    expect(catalog.skills.at(-1)?.category).toBe('forge');
    expect(catalog.categories.map(({ id }) => id)).not.toContain('house');
  });

  test('that comes later wins over an earlier one, also over its renames', () => {
    const { find, names, told } = merge(
      '  - { name: Banger, renames: Hammer }\n  - { name: Anvil, description: One. }\n',
      '  - { name: Basher, renames: Banger }\n  - { name: Anvil, description: Two. }\n',
    );
    expect(names).toEqual(['Basher', 'Nail', 'Screw', 'Anvil']);
    expect(find('Hammer')?.name).toBe('Basher');
    expect(find('Nail')?.broader).toBe('Basher');
    expect(find('Anvil')?.description).toBe('Two.');
    expect(told).toEqual([]);
  });
});

describe('a mistake in a house catalog is told where it stands, and the rest holds', () => {
  test.each<[name: string, entries: string, told: string[], names: string[]]>([
    ['an unknown skill to hide', '  - { name: Hamer, hide: true }\n', ['warning invalid-value Hamer'], []],
    [
      'an unknown skill to rename',
      '  - { name: X, renames: Hamer }\n',
      ['warning invalid-value Hamer'],
      ['X'],
    ],
    ['an entry that is there twice', '  - name: X\n  - name: x\n', ['warning duplicate-item x'], ['X']],
    ['a new name that is taken', '  - { name: Nail, renames: Hammer }\n', ['warning invalid-value Nail'], []],
    ['a name that was an alias', '  - name: Mallet\n', ['info invalid-value Mallet'], ['Mallet']],
    [
      'an alias that is a name',
      '  - { name: X, aliases: [Y, nail] }\n',
      ['warning invalid-value nail'],
      ['X'],
    ],
    [
      'an alias of two entries',
      '  - { name: X, aliases: [Z] }\n  - { name: Y, aliases: [z] }\n',
      ['warning duplicate-item z'],
      ['X', 'Y'],
    ],
    ['an unknown relative', '  - { name: X, related: [Nial] }\n', ['warning invalid-value Nial'], ['X']],
    ['an unknown parent', '  - { name: X, broader: Nial }\n', ['warning invalid-value Nial'], ['X']],
    ['an unknown category', '  - { name: X, category: tols }\n', ['warning invalid-value tols'], ['X']],
    ['entries without a name', '  - { alias: [Y] }\n  - 7\n  - name: X\n', [], ['X']],
  ])('%s', (_, entries, told, added) => {
    const result = merge(entries);
    expect(result.told).toEqual(told);
    expect(result.names).toEqual(['Hammer', 'Nail', 'Screw', ...added]);
    for (const message of result.messages) expect(message).toMatch(/^[“A-Z].*\.$/);
  });

  test('an alias goes to the house, and the built-in skill loses it', () => {
    const { find, told } = merge('  - { name: X, aliases: [Mallet] }\n');
    expect(find('Mallet')?.name).toBe('X');
    expect(find('Hammer')?.aliases).toEqual([]);
    expect(told).toEqual([]);
  });
});

test('the built-in catalog can be changed like any other, and is not changed itself', () => {
  const before = JSON.stringify(knowledge.skills.skills.slice(0, 50));
  const text =
    'catalog: 1\nskills:\n  - { name: K8s platform, renames: Kubernetes }\n  - { name: jQuery, hide: true }\n';
  const { catalog } = mergeCatalogs(knowledge.skills, [{ uri: 'file:///w/a.yaml', document: parse(text) }]);
  const table = createSkillTable(catalog.skills, catalog.categories);
  expect(table.find('k8s')).toMatchObject({ name: 'K8s platform', since: 2014 });
  expect(table.find('Kubernetes')?.description).not.toBe('');
  expect(table.find('jquery')).toBeUndefined();
  expect(table.find('Helm')?.related).toContain('K8s platform');
  const names = new Set(catalog.skills.map(({ name }) => name));
  const dangling = catalog.skills.flatMap(({ broader, related, alternatives, successors }) =>
    [...(broader ? [broader] : []), ...related, ...alternatives, ...successors].filter(
      (name) => !names.has(name),
    ),
  );
  expect(dangling).toEqual([]);
  expect(JSON.stringify(knowledge.skills.skills.slice(0, 50))).toBe(before);
});
