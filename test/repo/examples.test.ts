import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Document, isCollection, isScalar, parseAllDocuments, visit } from 'yaml';
import { validate } from '../../server/generated/validate.js';
import type { Skills, Spec } from '../../server/src/spec.generated';
import { knowledge } from '../lib/knowledge';
import { fields, root } from './lib/schemaFields';

const FOLDER = join(import.meta.dirname, '../../examples');

interface Example {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
  readonly value: unknown;
}

const paths = (await readdir(FOLDER, { recursive: true })).filter((path) => path.endsWith('.jobspec.yaml'));
const examples: readonly Example[] = await Promise.all(paths.map((path) => read(join(FOLDER, path))));
const catalog = new Set(knowledge.skills.skills.map(({ name }) => name));
const senior = examples.find(({ name }) => name === 'senior-back-end-developer.jobspec.yaml');

async function read(path: string): Promise<Example> {
  const text = await readFile(path, 'utf8');
  const documents = parseAllDocuments(text);
  const document = documents[0];
  if (!document || documents.length !== 1) throw new Error(`${path} does not hold exactly one document.`);
  return { name: relative(FOLDER, path), text, document, value: document.toJS() };
}

describe.each(examples)('$name', ({ name, text, document, value }) => {
  test('is YAML without a warning', () => expect([...document.errors, ...document.warnings]).toEqual([]));

  test('is valid', () => expect(validate(value)).toEqual([]));

  test('holds all required keys itself, unless it is a fragment', () => {
    if (isSpec(value) && value.fragment) return expect(dirname(name)).toBe('shared');
    for (const key of root.else?.required ?? []) expect(value).toHaveProperty(key);
  });

  test('builds on files that are there', () => {
    const bases = isSpec(value) ? [value.extends ?? []].flat() : [];
    const known = examples.map((example) => example.name);
    expect(bases.map((base) => join(dirname(name), base)).filter((base) => !known.includes(base))).toEqual(
      [],
    );
  });

  test('names skills as the catalog does', () => {
    const skills = isSpec(value) ? skillsOf(value) : [];
    expect(skills.filter((skill) => !catalog.has(skill))).toEqual([]);
  });

  test('names only addresses kept free for examples', () => {
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([^/\s)]+)/g)].map((match) =>
      match[1]?.replace(/\.$/, ''),
    );
    expect(hosts.filter((host) => host !== 'example.com' && host !== 'example.org')).toEqual([]);
  });

  test('has neat lines', () => {
    expect(text).toMatch(/^#.*\n[\s\S]*[^\n]\n$/);
    expect(text.split('\n').filter((line) => /\s$|\t/.test(line) || line.length > 130)).toEqual([]);
  });
});

describe('together, the examples', () => {
  test('use every key of the format', () => {
    const used = new Set(examples.flatMap(({ value }) => keysIn(value)));
    const all = new Set(fields.map(({ key }) => key));
    expect([...all].filter((key) => !used.has(key))).toEqual([]);
  });

  test('use every kind a value may have', () => {
    const specs = examples.map(({ value }) => value).filter(isSpec);
    const kinds = (of: (spec: Spec) => unknown) =>
      new Set(
        specs
          .map(of)
          .filter((v) => v !== undefined)
          .map(kindOf),
      );
    expect(kinds((spec) => spec.extends)).toEqual(new Set(['string', 'array']));
    expect(kinds((spec) => spec.qualifications)).toEqual(new Set(['object', 'array']));
    expect(kinds((spec) => spec.skills)).toEqual(new Set(['object', 'array']));
    expect(kinds((spec) => spec.employment?.type)).toEqual(new Set(['string', 'array']));
    expect(kinds((spec) => spec.employment?.hours)).toEqual(new Set(['string', 'number']));
    expect(new Set(specs.flatMap((spec) => spec.hiringProcess ?? []).map(kindOf))).toEqual(
      new Set(['string', 'object']),
    );
    expect(new Set(specs.flatMap((spec) => spec.location?.workplace ?? []))).toEqual(
      new Set(['onsite', 'hybrid', 'remote']),
    );
    expect(Math.max(...specs.map((spec) => spec.location?.places?.length ?? 0))).toBeGreaterThan(1);
  });

  test('show every way to write a value in YAML', () => {
    const styles = new Set(examples.flatMap(({ document }) => stylesIn(document)));
    const wanted = [
      'PLAIN',
      'QUOTE_SINGLE',
      'QUOTE_DOUBLE',
      'BLOCK_FOLDED',
      'BLOCK_LITERAL',
      'flow',
      'block',
      'comment',
    ];
    expect(wanted.filter((style) => !styles.has(style))).toEqual([]);
  });
});

test('the first example has the shape of the template it stands for', () => {
  const spec = senior?.value;
  if (!isSpec(spec)) return expect.unreachable();
  expect(spec.title).toBe('Senior Back End Developer');
  expect(spec.responsibilities).toHaveLength(9);
  expect(spec.qualifications).toHaveLength(9);
  expect(spec.skills).toEqual([
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
  ]);
  expect(spec.faqs).toHaveLength(5);
});

function isSpec(value: unknown): value is Spec {
  return validate(value).length === 0;
}

function skillsOf({ skills = [] }: Spec): string[] {
  const lists = isList(skills) ? [skills] : [skills.required ?? [], skills.preferred ?? []];
  return lists.flat().map((skill) => (typeof skill === 'string' ? skill : skill.name));
}

/** `Array.isArray` does not tell a read-only list from a map. */
function isList<Item>(value: readonly Item[] | Skills): value is readonly Item[] {
  return Array.isArray(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

function stylesIn(document: Document): string[] {
  const styles: string[] = [];
  visit(document, (_, node) => {
    if (isScalar(node) && node.type) styles.push(node.type);
    if (isCollection(node)) styles.push(node.flow ? 'flow' : 'block');
    if (isScalar(node) && node.comment) styles.push('comment');
  });
  return styles;
}
