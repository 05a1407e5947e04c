import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parse, type SpecDocument, toValue } from '../../../server/src/core/document';
import { complete } from '../../../server/src/core/features/completion';
import { sampled } from '../../lib/runs';
import { contextOf, houseOf, service } from '../config/support';
import { accept, context, deps, editOf, withCursor } from './support';

function offered(marked: string, invoked = true): { document: SpecDocument; items: CompletionItem[] } {
  const { text, offset } = withCursor(marked);
  const document = parse(text);
  const { items } = complete(document, document.lines.positionAt(offset), context, deps, { invoked });
  return { document, items };
}

/** The text after the first item is accepted, or the one with this label. */
function accepted(marked: string, label?: string): string {
  const { document, items } = offered(marked);
  const item = label === undefined ? items[0] : items.find((each) => each.label === label);
  if (!item)
    throw new Error(`Not offered: ${label ?? 'anything'}; but ${items.map((each) => each.label).join(', ')}`);
  return accept(document, item);
}

describe('a skill in prose', () => {
  it.each([
    ['block text', 'summary: >-\n  You run dock<|> and more.\n', 'summary: >-\n  You run Docker and more.\n'],
    ['literal text', 'summary: |\n  A\n\n  - with k8s<|>\n', 'summary: |\n  A\n\n  - with Kubernetes\n'],
    [
      'an item',
      'responsibilities:\n  - Build services with Pyth<|>\n',
      'responsibilities:\n  - Build services with Python\n',
    ],
    ['an item of one word', 'qualifications:\n  - Dock<|>\n', 'qualifications:\n  - Docker\n'],
    [
      'several words',
      'summary: >-\n  Experience with react nat<|>\n',
      'summary: >-\n  Experience with React Native\n',
    ],
    ['a misspelling', 'summary: We write pyhton<|>.\n', 'summary: We write Python.\n'],
    [
      'an answer',
      'faqs:\n  - question: A?\n    answer: We use postgre<|>\n',
      'faqs:\n  - question: A?\n    answer: We use PostgreSQL\n',
    ],
    ['double quotes', 'summary: "We \\"love\\" Dock<|>"\n', 'summary: "We \\"love\\" Docker"\n'],
    [
      'CRLF and emoji',
      'summary: >-\r\n  We 🚀\r\n  with kuber<|>\r\n',
      'summary: >-\r\n  We 🚀\r\n  with Kubernetes\r\n',
    ],
    ['before a comment', 'summary: We use Dock<|> # x\n', 'summary: We use Docker # x\n'],
    ['brackets', 'responsibilities: [Run Dock<|>, Sleep]\n', 'responsibilities: [Run Docker, Sleep]\n'],
  ])('%s', (_, marked, expected) => {
    expect(accepted(marked)).toBe(expected);
  });

  it('keeps the rules of the quotation marks', () => {
    expect(accepted("summary: 'You hold a driver<|>'\n", "Driver's license")).toBe(
      "summary: 'You hold a Driver''s license'\n",
    );
    expect(accepted('summary: "You hold a driver<|>"\n', "Driver's license")).toBe(
      'summary: "You hold a Driver\'s license"\n',
    );
  });

  it('is left out where plain text could not hold it', () => {
    const name = 'Microsoft Certified: Azure Developer';
    const labels = (marked: string): string[] => offered(marked).items.map(({ label }) => label);
    expect(labels('summary: >-\n  You are a Microsoft cert<|>\n')).toContain(name);
    expect(labels('summary: You are a Microsoft cert<|>\n')).not.toContain(name);
  });

  it('may be one of the house', () => {
    const house = houseOf('skills:\n  catalogs: [./skills.yaml]\n', {
      'skills.yaml': 'skills:\n  - name: Zorbit\n',
    });
    const document = parse('summary: We use zor\n');
    const position = { line: 0, character: 19 };
    const { items } = service.complete(document, position, contextOf('spec', house), { invoked: true });
    expect(items.map(({ label }) => label)).toContain('Zorbit');
  });

  it('that is listed comes before others that fit as well', () => {
    const { items } = offered('skills: [Java, JavaScript]\nsummary: >-\n  We write jav<|>\n');
    expect(items.slice(0, 2).map(({ label }) => label)).toEqual(['Java', 'JavaScript']);
  });
});

describe('nothing is offered', () => {
  it('while the author only types', () => {
    expect(offered('summary: >-\n  You run dock<|> and more.\n', false).items).toEqual([]);
  });

  it.each([
    ['behind one letter', 'summary: >-\n  You run d<|>\n'],
    ['behind a space', 'summary: >-\n  You run <|>\n'],
    ['inside of a word', 'summary: >-\n  You run dock<|>er\n'],
    ['on the header of a block', 'summary: >-<|>\n  You run docker\n'],
    ['in a comment', 'summary: A # dock<|>\n'],
    ['in what is no prose', 'apply:\n  email: dock<|>\n'],
    ['in a quotation that is not closed', 'summary: "You run dock<|>\nskills: [Java]\n'],
    ['behind an escape', 'summary: "Caf\\u00e9<|>"\n'],
    ['on a key', 'summ<|>ary: >-\n  A\n'],
  ])('%s', (_, marked) => {
    const { items } = offered(marked);
    expect(items.filter(({ data }) => data === 'skill')).toEqual([]);
  });
});

describe('accepting any skill in the prose of an example leaves the rest as it is', () => {
  const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
  const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.jobspec.yaml'),
  );

  it.each(examples)('%s', (name) => {
    const text = readFileSync(folder + name, 'utf8');
    const document = parse(text);
    let tried = 0;
    const ends = [...text.matchAll(/(?<=\p{L}{2})(?!\p{L})/gu)].filter((_, at) => at % 5 === 0);
    for (const { index } of sampled(ends)) {
      const { items } = complete(document, document.lines.positionAt(index), context, deps, {
        invoked: true,
      });
      for (const item of items.filter(({ data }) => data === 'skill').slice(0, 3)) {
        const { range, newText } = editOf(item);
        expect(range.start.line).toBe(range.end.line);
        const after = parse(accept(document, item));
        expect(after.specs.flatMap(({ problems }) => problems)).toEqual([]);
        const restored = JSON.stringify(after.specs.map(({ root }) => root && toValue(root)));
        expect(restored).toContain(JSON.stringify(item.label).slice(1, -1));
        expect(after.text.length - text.length).toBe(
          newText.length - (range.end.character - range.start.character),
        );
        expect(after.specs.flatMap(({ comments }) => comments)).toHaveLength(
          document.specs.flatMap(({ comments }) => comments).length,
        );
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});
