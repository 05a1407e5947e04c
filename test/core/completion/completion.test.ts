import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompletionItem, InsertTextFormat, MarkupContent } from 'vscode-languageserver-types';
import { validate } from '../../../server/generated/validate';
import { parse, toValue } from '../../../server/src/core/document';
import { repairAt } from '../../../server/src/core/document/repair';
import { resolveCompletion } from '../../../server/src/core/features/completion';
import { shareDefaults } from '../../../server/src/core/features/completion/shareDefaults';
import { runs } from '../../lib/runs';
import { fixedKnowledge } from './catalog';
import { accept, completeAt, context, deps, editOf, withCursor } from './support';

const start = '\ntitle: Back End Developer\nskills:\n  - Java\n';

function itemsAt(marked: string, using = deps): CompletionItem[] {
  const { text, offset } = withCursor(marked);
  return completeAt(parse(text), offset, using).items;
}

function itemNamed(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((item) => item.label === label);
  if (!found) throw new Error(`${label} is not offered.`);
  return found;
}

describe('a completion list', () => {
  it('has at most a hundred items and says that it was cut', () => {
    const document = parse('location:\n  places:\n    - country: ');
    const list = completeAt(document, document.text.length);
    expect(list.items).toHaveLength(100);
    expect(list.isIncomplete).toBe(true);
  });

  it('is whole where everything fits', () => {
    const document = parse('level: ');
    expect(completeAt(document, document.text.length).isIncomplete).toBe(false);
  });

  it('keeps its order when sorted as editors do', () => {
    const items = itemsAt(`${start}<|>`);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    expect(sorted.map(({ label }) => label)).toEqual(items.map(({ label }) => label));
  });

  it('has no placeholders for editors that know none', () => {
    const [item] = itemsAt('<|>', { ...fixedKnowledge });
    expect(item?.insertTextFormat).toBeUndefined();
    expect(item && editOf(item).newText).toBe('title: Job title');
    const [snippet] = itemsAt('<|>', { ...fixedKnowledge, snippets: true });
    expect(snippet?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(snippet && editOf(snippet).newText).toBe(['title: $', '{1:Job title}'].join(''));
  });

  it('does not depend on what was asked before', () => {
    const again = (): string[] => itemsAt(`${start}  - <|>`).map(({ label }) => label);
    const first = again();
    itemsAt('level: <|>');
    expect(again()).toEqual(first);
  });

  it('says the same with shared defaults, in far fewer bytes', () => {
    const document = parse(`${start}  - `);
    const list = completeAt(document, document.text.length);
    const short = shareDefaults(list);
    const { editRange, data } = short.itemDefaults ?? {};
    const restored = short.items.map(({ textEditText, ...item }) => ({
      ...item,
      textEdit: item.textEdit ?? { range: editRange, newText: textEditText ?? item.label },
      ...(item.data === undefined && data !== undefined ? { data } : {}),
    }));
    const comparable = (item: object): unknown => ({ data: null, ...item });
    expect(restored.map(comparable)).toEqual(list.items.map(comparable));
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(list).length * 0.7);
  });
});

describe('what is offered is valid', () => {
  it.each([
    ['location:\n  timezone: <|>'],
    ['location:\n  timezone: america/<|>'],
    ['location:\n  remoteFrom: [<|>]'],
    ['location:\n  remoteFrom: [DE-<|>]'],
    ['location:\n  places: [{ country: <|> }]'],
    ['location:\n  places:\n    - country: AT\n      region: <|>'],
    ['compensation:\n  currency: <|>'],
    ['language: <|>'],
    ['posting:\n  datePosted: <|>'],
    ['posting:\n  validThrough: "<|>"'],
    ['employment:\n  startDate: <|>'],
    ['occupation:\n  taxonomy: isco-08\n  code: <|>'],
    ['education:\n  level: <|>'],
    ['employment:\n  type: <|>'],
    ['employment:\n  type: [<|>]'],
    ['jobspec: <|>'],
    ["jobspec: '<|>'"],
  ])('%j', (marked) => {
    const { text, offset } = withCursor(`fragment: true\n${marked}`);
    const document = parse(text);
    const { items } = completeAt(document, offset);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const root = parse(accept(document, item)).specs[0]?.root;
      expect(validate(root && toValue(root)), item.label).toEqual([]);
    }
  });
});

describe('documentation', () => {
  const documentationOf = (item: CompletionItem, using = deps): string => {
    const { documentation } = resolveCompletion(item, using);
    return MarkupContent.is(documentation) ? documentation.value : (documentation ?? '');
  };

  it('of a field is its description', () => {
    const item = itemNamed(itemsAt('location:\n  places:\n    - <|>'), 'country');
    expect(documentationOf(item)).toContain('country');
  });

  it('of a skill tells what it is, since when, and what it goes with', () => {
    const item = itemNamed(itemsAt('skills:\n  - <|>', fixedKnowledge), 'Java');
    expect(documentationOf(item, fixedKnowledge)).toBe(
      'Java as the tests know it.\n\nExamples, since 1995\n\nOften with: Spring Boot, Maven',
    );
  });

  it('of an allowed value is there at once', () => {
    expect(itemNamed(itemsAt('level: <|>'), 'senior').documentation).toEqual(expect.any(String));
  });

  it('of an item that is none of ours stays as it is', () => {
    for (const data of [undefined, null, 7, 'skill', 'field:no.such.field', 'role:nobody', {}, 'x']) {
      const item = { label: 'nothing we know', data };
      expect(resolveCompletion(item, deps)).toEqual(item);
    }
  });
});

describe('whatever the text', () => {
  it('never throws, and keeps every edit around the cursor', { timeout: 600_000 }, () => {
    const scrap = fc.constantFrom(
      'title: ',
      'skills:',
      '\n',
      '\n  ',
      '  ',
      '- ',
      '-',
      'Ja',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ': ',
      ':',
      '"',
      "'",
      '#',
      ' # x',
      '|',
      '>-',
      '&a ',
      '*a',
      '---\n',
      '? ',
      '\t',
      '\r\n',
      '🚀',
      'location:',
      'level',
      '\uFEFF',
      '!t ',
      '\\',
      '<<: ',
      'faqs:',
      'question: ',
      '\uE000',
      'name: ',
      '...\n',
      '%YAML 1.2\n',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 14 }), fc.nat(60), (parts, at) => {
        const text = parts.join('');
        const document = parse(text);
        const offset = Math.min(at, text.length);
        const line = document.lines.positionAt(offset).line;
        const before = document.specs.flatMap(({ problems }) => problems).length;
        for (const item of completeAt(document, offset, { ...fixedKnowledge, snippets: true }).items) {
          const { range } = editOf(item);
          expect([range.start.line, range.end.line]).toEqual([line, line]);
          const after = parse(accept(document, item)).specs.flatMap(({ problems }) => problems).length;
          expect(after, item.label).toBeLessThanOrEqual(before);
        }
      }),
      { numRuns: process.env.FULL === '1' ? 20_000 : runs(400), seed: 13 },
    );
  });

  it('a file that is too large gets nothing', () => {
    const document = parse(`title: Nurse\n${'#'.repeat(2_000_001)}\n`);
    expect(repairAt(document, 3)).toBeUndefined();
    expect(completeAt(document, 3).items).toEqual([]);
  });

  it('another day gives other dates', () => {
    const { text, offset } = withCursor('posting:\n  datePosted: <|>');
    expect(context.today).toBe('2026-11-22');
    expect(completeAt(parse(text), offset).items[0]?.label).toBe('2026-11-22 — today');
  });
});
