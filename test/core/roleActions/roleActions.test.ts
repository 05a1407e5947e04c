import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { validate } from '../../../server/generated/validate';
import { parse, type SpecDocument, toValue } from '../../../server/src/core/document';
import { applyEdits } from '../../lib/edits';
import { knowledge } from '../../lib/knowledge';
import { service } from '../config/support';

const uri = 'file:///w/a.jobspec.yaml';
const title = 'Back End Developer';
const usual = knowledge.roles.find((role) => role.title === title)?.faqs ?? [];

interface Options {
  readonly line?: number;
  readonly anywhere?: boolean;
  readonly base?: string;
}

function actionsFor(document: SpecDocument, { line = 0, anywhere = true, base }: Options = {}): CodeAction[] {
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  const context = {
    uri,
    today: '2026-11-22',
    base: () =>
      base === undefined ? undefined : { uri: 'file:///w/base.jobspec.yaml', document: parse(base) },
  };
  return service.roleActions(document, { range, anywhere }, context);
}

/** The text after the action; undefined where it is not offered. */
function added(text: string, options: Options = {}): string | undefined {
  const [action, ...others] = actionsFor(parse(text), options);
  expect(others).toEqual([]);
  const edits = action?.edit?.changes?.[uri];
  return edits && applyEdits(text, edits);
}

/** The action did what it is for: nothing is broken or lost, and all questions are there. */
function expectSound(before: string, after: string | undefined): void {
  if (after === undefined) throw new Error('The action is not offered.');
  const [old, now] = [parse(before), parse(after)];
  const comments = ({ text, specs }: SpecDocument): string[] =>
    specs.flatMap((spec) => spec.comments.map(({ start, end }) => text.slice(start, end)));
  expect(now.specs.flatMap(({ problems }) => problems)).toEqual([]);
  expect(comments(now)).toEqual(comments(old));
  const value = (document: SpecDocument): Record<string, unknown> => {
    const { root } = document.specs[0] ?? {};
    const plain: unknown = root && toValue(root);
    return typeof plain === 'object' && plain !== null ? { ...plain } : {};
  };
  const { faqs: oldFaqs, ...oldRest } = value(old);
  const { faqs, ...rest } = value(now);
  expect(rest).toEqual(oldRest);
  const kept = Array.isArray(oldFaqs) ? oldFaqs : [];
  expect(Array.isArray(faqs) && faqs.slice(0, kept.length)).toEqual(kept);
  expect(validate(value(now)).filter(({ instancePath }) => instancePath.startsWith('/faqs'))).toEqual([]);
  const asked = Array.isArray(faqs) ? faqs.map((faq: { question: string }) => faq.question) : [];
  for (const { question, answer } of usual) {
    expect(asked.filter((each) => same(each, question))).toHaveLength(1);
    if (!kept.some((faq: { question: string }) => same(faq.question, question)))
      expect(faqs).toContainEqual({ question, answer });
  }
  expect(actionsFor(now)).toEqual([]);
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

test('the library has questions for the role of these tests', () => {
  expect(usual.length).toBeGreaterThanOrEqual(5);
});

describe('whatever the file looks like, it stays sound', () => {
  const first = usual[0]?.question ?? '';
  test.each([
    ['no section', `title: ${title}\n`],
    ['no line break at the end', `title: ${title}`],
    ['a section behind', `title: ${title}\nsummary: A\nsections:\n  - title: B\n    body: C\n`],
    ['sections set apart', `title: ${title}\n\nsummary: A\n\nskills:\n  - Java\n\n# last\n`],
    ['a key without a value', `title: ${title}\nfaqs:\n`],
    ['a key without a value, with a comment', `title: ${title}\nfaqs: # later\nskills: [Java]\n`],
    ['an empty list', `title: ${title}\nfaqs: [ ] # later\nskills: [Java]\n`],
    ['null', `title: ${title}\nfaqs: ~\n`],
    [
      'questions of its own',
      `title: ${title}\nfaqs:\n  - question: Is there a dog?\n    answer: Yes. # Rex\n# end\n`,
    ],
    ['one that is asked already', `title: ${title}\nfaqs:\n  - question: ${first}\n    answer: Mine.\n`],
    [
      'the same in other letters',
      `title: ${title}\nfaqs:\n  - { question: '${first.toUpperCase()}', answer: Mine }\n`,
    ],
    [
      'lists that are not indented',
      `title: ${title}\nskills:\n- Java\nfaqs:\n- question: Q?\n  answer: >-\n    A b\n\n    c\n\napply: { email: a@example.com }\n`,
    ],
    ['four spaces', `title: ${title}\nskills:\n    - Java\n`],
    [
      'CRLF',
      `title: ${title}\r\n\r\nsummary: A\r\n\r\nfaqs:\r\n  - question: Q?\r\n    answer: |\r\n      A\r\n\r\napply:\r\n  email: a@example.com\r\n`,
    ],
    ['brackets', `title: ${title}\nfaqs: [{ question: Q?, answer: A }] # x\n`],
    ['brackets over lines', `title: ${title}\nfaqs: [\n  { question: Q?, answer: A }, # x\n]\n`],
    [
      'a deeper comment below',
      `title: ${title}\nfaqs:\n  - question: Q?\n    answer: A\n            # deep\nskills: [Java]\n`,
    ],
    ['a deeper comment below a section', `title: ${title}\nbenefits:\n  - A\n            # deep\n`],
    [
      'an answer that keeps its lines',
      `title: ${title}\nfaqs:\n  - question: Q?\n    answer: "A\n      b"\n`,
    ],
    ['several specs', `title: ${title}\nskills: [Java]\n---\ntitle: Nurse\n`],
    ['emoji and a mark at the beginning', `\uFEFFtitle: ${title}\nsummary: 🚀\n`],
  ])('%s', (_, text) => {
    expectSound(text, added(text));
  });
});

describe('it looks as if the author had written it', () => {
  const head = (text: string | undefined, lines: number) => text?.split('\n').slice(0, lines).join('\n');

  test('indented as the file is, and where the format has it', () => {
    const text = `title: ${title}\n\nsummary: A\n\napply:\n    email: a@example.com\n`;
    expect(head(added(text), 12)).toMatch(
      /\n\napply:\n {4}email: a@example.com\n\nfaqs:\n {4}- question: .*\n {6}answer: >-\n {10}\S/,
    );
  });

  test('questions of the author stay first', () => {
    const text = `title: ${title}\nfaqs:\n- question: Is there a dog?\n  answer: Yes.\n`;
    expect(added(text)).toMatch(
      /faqs:\n- question: Is there a dog\?\n {2}answer: Yes\.\n- question: .*\n {2}answer: >-\n {4}\S/,
    );
  });

  test('in place of an empty list', () => {
    expect(added(`title: ${title}\nfaqs: [] # later\n`)).toMatch(/\nfaqs: # later\n {2}- question: /);
  });
});

describe('it is offered', () => {
  const text = `title: ${title}\nsummary: A\nfaqs:\n  - question: Q?\n    answer: A\n`;

  test('on the title and on the questions without being asked, elsewhere on demand', () => {
    const offered = (anywhere: boolean) =>
      [0, 1, 2, 4].map((line) => added(text, { line, anywhere }) !== undefined);
    expect(offered(false)).toEqual([true, false, true, false]);
    expect(offered(true)).toEqual([true, true, true, true]);
  });

  test.each([
    ['the title names no role', 'title: Keeper of the lighthouse\n'],
    ['there is no title', 'summary: A\n'],
    ['there is nothing', ''],
    ['the YAML is broken', `title: ${title}\nsummary: "A\n`],
    ['everything is in brackets', `{ title: ${title} }\n`],
    ['the questions are shared', `title: ${title}\nsections: &x []\nfaqs: *x\n`],
    ['the list has a name', `title: ${title}\nfaqs: &x []\n`],
    ['the questions are text', `title: ${title}\nfaqs: later\n`],
    ['blank lines belong to the text above', `title: ${title}\nsummary: |+\n  A\n\n`],
  ])('never where %s', (_, broken) => {
    expect(added(broken)).toBeUndefined();
  });

  test('for a title that another file gives, but never over its questions', () => {
    const own = 'extends: ./base.jobspec.yaml\nsummary: A\n';
    const base = `fragment: true\ntitle: ${title}\n`;
    expect(added(own, { base })).toContain('\nfaqs:\n');
    expect(added(own, { base: `${base}faqs:\n  - question: Q?\n    answer: A\n` })).toBeUndefined();
  });
});

describe('in every example', () => {
  const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
  const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jobspec.yaml'))
    .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }))
    .filter(({ text }) => /^title:/m.test(text));

  test.each(examples)('$name', ({ text }) => {
    const renamed = text.replace(/^title: .*$/m, `title: ${title}`);
    expectSound(renamed, added(renamed));
  });
});
