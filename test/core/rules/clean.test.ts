import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { BaseDocument } from '../../../server/src/core/context';
import { parse } from '../../../server/src/core/document';
import { findings } from '../../../server/src/core/features/findings';
import { knowledge } from '../../lib/knowledge';
import { ruleKnowledge, tell } from './support';

const folder = join(import.meta.dirname, '../../../examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.jobspec.yaml'),
);

/** Reads what an example extends, relative to the file that names it. */
function base(reference: string, fromUri: string): BaseDocument {
  const uri = new URL(reference, fromUri);
  return { uri: uri.href, document: parse(readFileSync(uri, 'utf8')) };
}

test.each(examples)('%s has no findings', (name) => {
  const uri = new URL(`file://${join(folder, name)}`).href;
  const document = parse(readFileSync(join(folder, name), 'utf8'));
  const told = findings(document, { uri, today: '2026-11-22', base }, ruleKnowledge);
  expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

describe('a spec made of a role has nothing that should be put right', () => {
  test.each(knowledge.roles.map((role) => ({ id: role.id, role })))('$id', ({ role }) => {
    const { title, summary, responsibilities, qualifications, skills } = role;
    const faqs = role.faqs.map(({ question, answer }) => ({ question, answer }));
    const text = stringify({ title, summary, responsibilities, qualifications, skills, faqs });
    const loud = tell(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
