import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { ANNOTATIONS } from '../../scripts/generate/schema.mts';
import { knowledge } from '../lib/knowledge';
import { type CatalogFile, checkCatalogs, checkRoles, type RoleFile } from './data-checks';

interface CueFile {
  readonly file: string;
  readonly lists: Readonly<Record<string, { readonly words: string }>>;
}

const ROOT = join(import.meta.dirname, '../..');
const catalogs = readFolder<CatalogFile>('skills', 'skill-catalog');
const roles = readFolder<RoleFile>('roles', 'role');
const skillNames = catalogs.valid.flatMap(({ skills }) => skills.map(({ name }) => name));

describe('the skill catalog', () => {
  it('follows its schema', () => {
    expect(catalogs.problems).toEqual([]);
  });

  it('is sorted, complete, without double spellings, and refers to its own skills only', () => {
    expect(checkCatalogs(catalogs.valid)).toEqual([]);
  });

  it('covers the work people hire for', () => {
    expect(skillNames.length).toBeGreaterThanOrEqual(900);
    expect(catalogs.valid.length).toBeGreaterThanOrEqual(30);
  });

  it('holds the skills of the first example', () => {
    const example = [
      'Java',
      'Python',
      'Node.js',
      'SQL',
      'NoSQL',
      'REST APIs',
      'Git',
      'AWS',
      'Docker',
      'Kubernetes',
    ];
    expect(skillNames).toEqual(expect.arrayContaining(example));
  });
});

describe('the role library', () => {
  it('follows its schema', () => {
    expect(roles.problems).toEqual([]);
  });

  it('names each title once, and skills of the catalog only', () => {
    expect(checkRoles(roles.valid, skillNames)).toEqual([]);
  });

  it('covers the work people hire for', () => {
    expect(roles.valid.length).toBeGreaterThanOrEqual(40);
  });
});

describe('the words around skills', () => {
  const cues = readFolder<CueFile>('cues', 'cues');

  it('follow their schema', () => {
    expect(cues.problems).toEqual([]);
    expect(cues.valid).toHaveLength(1);
  });

  it('are each once in their list', () => {
    const lists = cues.valid.flatMap((file) => Object.entries(file.lists));
    const doubled = lists.flatMap(([name, list]) => {
      const words = list.words.split(' ');
      return words.filter((word, at) => words.indexOf(word) < at).map((word) => `${name}: ${word}`);
    });
    expect(doubled).toEqual([]);
  });

  it('reach those who ask for them', () => {
    for (const { lists } of cues.valid) {
      for (const [name, { words }] of Object.entries(lists)) {
        const [, compiled] = Object.entries(knowledge.cues).find(([key]) => key === name) ?? [];
        expect([...(compiled ?? [])]).toEqual(words.split(' '));
      }
    }
  });
});

describe('the checks', () => {
  const good = {
    file: 'tool.yaml',
    category: 'tool',
    title: 'Tools',
    description: 'Tools.',
    faqs: [1, 2, 3],
    skills: [{ name: 'Git', aliases: ['git scm'], description: 'Version control.' }],
  };
  const catalog = (...skills: CatalogFile['skills']) => [{ ...good, skills }];

  it.each([
    ['a wrong category', [{ ...good, category: 'tools' }], 'category'],
    ['too few questions', [{ ...good, faqs: [1, 2] }], 'three questions'],
    ['a missing description', catalog({ name: 'Git' }), 'no description'],
    ['two sentences', catalog({ name: 'Git', description: 'Version control. Common.' }), 'more than one'],
    ['a long description', catalog({ name: 'Git', description: `${'a'.repeat(110)}.` }), '111 characters'],
    ['a year to come', catalog({ name: 'Git', description: 'A tool.', since: 2027 }), 'not public'],
    [
      'wrong order',
      catalog({ name: 'b', description: 'B.' }, { name: 'A', description: 'A.' }),
      'sort before',
    ],
    ['a double alias', catalog({ name: 'A', aliases: ['a'], description: 'Aaa.' }), 'already'],
    ['a dangling reference', catalog({ name: 'A', related: ['B'], description: 'Aaa.' }), 'no skill'],
    [
      'another case',
      catalog({ name: 'A', description: 'A.' }, { name: 'B', related: ['a'], description: 'B.' }),
      'written A',
    ],
    [
      'a cycle',
      catalog({ name: 'A', broader: 'B', description: 'A.' }, { name: 'B', broader: 'A', description: 'B.' }),
      'itself',
    ],
    [
      'an unknown spelling',
      catalog({ name: 'A', ambiguous: { names: ['B'] }, description: 'A.' }),
      'spellings',
    ],
    ['a house key', catalog({ name: 'A', hide: true, description: 'A.' }), 'companies'],
  ])('find %s', (_, files, problem) => {
    expect(checkCatalogs(files).join('\n')).toContain(problem);
  });

  it('find nothing where all is well', () => {
    expect(checkCatalogs([good])).toEqual([]);
  });

  it('find what is wrong with a role', () => {
    const role = {
      file: 'cook.yaml',
      id: 'chef',
      title: 'Cook',
      aliases: ['cook'],
      levels: [{ level: 'mid', years: { from: 3, to: 1 } }],
      skills: ['Knives'],
      faqs: [{ question: 'Why?' }, { question: 'Why?' }],
    };
    const found = checkRoles([role], ['Git']).join('\n');
    for (const problem of ['Knives', 'id is', 'occupation', 'years end', 'twice', 'already']) {
      expect(found).toContain(problem);
    }
  });
});

describe('the schema of catalogs', () => {
  const follows = compile<object>('skill-catalog');
  const catalog = (skill: object) => ({ catalog: 1, skills: [{ name: 'Ledger', ...skill }] });

  it.each([
    ['a name alone', {}],
    ['a category of its own', { category: 'in-house', description: 'Our own accounting system.' }],
    ['a new name', { renames: 'Google Workspace' }],
    ['a hidden skill', { hide: true }],
  ])('lets a company write %s', (_, skill) => {
    expect(follows(catalog(skill))).toBe(true);
  });

  it.each([
    ['an unknown key', { level: 'expert' }],
    ['a year in words', { since: 'last year' }],
    ['a description without an end', { description: 'Our own accounting system' }],
    ['a separator in an alias', { aliases: ['a|b'] }],
    ['six related skills', { related: ['A', 'B', 'C', 'D', 'E', 'F'] }],
    ['a question without a question mark', { faqs: [{ question: 'Why', answer: 'Because.' }] }],
    ['a source that is no address', { faqs: [{ question: 'Why?', answer: 'Because.', source: 'a book' }] }],
  ])('does not let it write %s', (_, skill) => {
    expect(follows(catalog(skill))).toBe(false);
  });
});

describe('the compiled knowledge', () => {
  it('says what the files say', () => {
    const { skills, categories } = knowledge.skills;
    const written = catalogs.valid.flatMap(({ skills: entries, category }) =>
      entries.map((entry) => ({
        aliases: [],
        related: [],
        alternatives: [],
        successors: [],
        faqs: [],
        category,
        ...entry,
      })),
    );
    expect(JSON.parse(JSON.stringify(skills))).toEqual(written);
    expect(categories.map(({ id }) => id)).toEqual(catalogs.valid.map(({ category }) => category));
    expect(categories.map(({ faqs }) => faqs)).toEqual(catalogs.valid.map(({ faqs }) => faqs));
  });

  it('has every role as its file says', () => {
    expect(knowledge.roles).toEqual(roles.valid.map(({ file: _, ...role }) => role));
  });
});

function compile<T>(schemaName: string) {
  const schema: object = JSON.parse(readFileSync(join(ROOT, `schemas/${schemaName}.schema.json`), 'utf8'));
  return new Ajv2020({ allErrors: true, strictTypes: false }).addVocabulary(ANNOTATIONS).compile<T>(schema);
}

/** The files that follow their schema, and one line for each mistake in the others. */
function readFolder<T extends { readonly file: string }>(folder: string, schemaName: string) {
  const follows = compile<Omit<T, 'file'>>(schemaName);
  const valid: (Omit<T, 'file'> & { file: string })[] = [];
  const problems: string[] = [];
  for (const file of readdirSync(join(ROOT, 'server/data', folder)).sort()) {
    const document = parseDocument(readFileSync(join(ROOT, 'server/data', folder, file), 'utf8'));
    const content: unknown = document.errors.length ? undefined : document.toJS();
    if (document.errors.length) problems.push(...document.errors.map(({ message }) => `${file}: ${message}`));
    else if (follows(content)) valid.push({ ...content, file });
    else
      for (const error of follows.errors ?? [])
        problems.push(`${file}: ${where(content, error)} ${error.message}`);
  }
  return { valid, problems };
}

/** The path of a mistake, with the name of the skill it is in. */
function where(content: unknown, { instancePath }: { instancePath: string }): string {
  const index = Number(/^\/skills\/(\d+)/.exec(instancePath)?.[1] ?? -1);
  const skills =
    typeof content === 'object' && content !== null && 'skills' in content ? content.skills : undefined;
  const skill: unknown = Array.isArray(skills) ? skills[index] : undefined;
  const name = typeof skill === 'object' && skill !== null && 'name' in skill ? String(skill.name) : '';
  return name ? `${name}: ${instancePath}` : instancePath;
}
