import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperOf, renderText } from '../../../../server/src/core/render';
import { toDocx } from '../../../../server/src/docxWriter';
import { examples, fixtures, specFiles, viewOf, viewOfFile } from '../read';
import { type DocxFile, readDocx } from './docxReader';
import { all } from './readXml';
import { wordsOf } from './words';

const files = [...specFiles(examples), ...specFiles(fixtures)].map((file) => [basename(file), file] as const);

const make = async (view: ReturnType<typeof viewOf>): Promise<DocxFile> =>
  readDocx(await toDocx(paperOf(view)));

const withSummary = (summary: string) => make(viewOf(JSON.stringify({ title: 'Cook', summary })));

const textOf = ({ paragraphs }: DocxFile): string => paragraphs.map(({ text }) => text).join('\n');

describe('a Word file', () => {
  test.each(files)('%s is sound, and reads word for word as its plain text', async (_name, file) => {
    const view = viewOfFile(file);
    expect(wordsOf(textOf(await make(view)))).toEqual(wordsOf(renderText(view)));
  });

  test('has real styles', async () => {
    const { paragraphs } = await make(viewOfFile(`${fixtures}/everything.jobspec.yaml`));
    const first = new Map(paragraphs.toReversed().map(({ style, text }) => [style, text]));
    expect(Object.fromEntries(first)).toMatchObject({
      Title: 'Head Gardener',
      Subtitle: 'Example Gardens (https://example.org)',
      Notice: 'Closed: applications are no longer accepted',
      Fact: 'Location: Portland, OR, United States; Potsdam, Germany; On site',
      Heading1: 'Responsibilities',
      Heading2: 'Required',
      ListBullet: '• Plan the planting of the coming season',
      ListNumber: '1. A walk through the garden',
    });
  });

  test('lists count on their own, also within each other', async () => {
    const { paragraphs } = await withSummary('3. c\n4. d\n   - deep\n\n     more\n\ntext\n\n1. a\n   1. b\n');
    expect(paragraphs.slice(1).map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'ListNumber: 3. c',
      'ListNumber: 4. d',
      'ListBullet: • deep',
      'ListContinue: more',
      'Normal: text',
      'ListNumber: 1. a',
      'ListNumber: 1. b',
    ]);
  });

  test('quotations, code, tables and rules', async () => {
    const file = await withSummary(
      '> said\n\n```\n  a\tb\nc\n```\n\n---\n\n| h | i |\n| - | -: |\n| 1 | 2 |\n\n*it* **bold** ~~old~~ `x`\\\nend',
    );
    const shown = file.paragraphs.map(({ style, text }) => `${style}: ${text}`);
    expect(shown).toEqual([
      'Title: Cook',
      'Quote: said',
      'HTMLPreformatted:   a\tb\nc',
      'Normal: ',
      ...['Normal: h', 'Normal: i', 'Normal: 1', 'Normal: 2', 'Normal: '],
      'Normal: it bold old x\nend',
    ]);
    expect(all(file.document, 'w:tblHeader')).toHaveLength(1);
    for (const name of ['w:i', 'w:b', 'w:strike']) expect(all(file.document, name).length).toBeGreaterThan(0);
  });

  test('links lead out; what is no address a program takes is no link', async () => {
    const { parts, document } = await withSummary(
      '[a](https://example.org/ü?q=1&r=[2]) [b](mailto:a@b.example) [c](https://[) [d](https://example.org/ü?q=1&r=[2])',
    );
    expect(all(document, 'w:hyperlink')).toHaveLength(3);
    const relations = parts.get('word/_rels/document.xml.rels');
    const targets = relations ? all(relations, 'Relationship').map(({ attributes }) => attributes) : [];
    expect(targets.filter(({ TargetMode }) => TargetMode).map(({ Target }) => Target)).toEqual([
      'https://example.org/%C3%BC?q=1&r=%5B2%5D',
      'mailto:a@b.example',
    ]);
  });

  test.each([
    ['en', 'en-US', 0],
    ['de-AT', 'de-AT', 0],
    ['ar', 'ar-EG', 1],
  ])('says that it is in %s', async (language, tag, rightToLeft) => {
    const { parts, document } = await make(viewOf(JSON.stringify({ language, title: 'خباز' })));
    const styles = parts.get('word/styles.xml');
    expect(styles && all(styles, 'w:lang')[0]?.attributes['w:val']).toBe(tag);
    expect(all(document, 'w:rtl')).toHaveLength(rightToLeft);
  });

  test('the same posting makes the same bytes, whatever the time and the time zone', async () => {
    const paper = paperOf(viewOfFile(`${fixtures}/everything.jobspec.yaml`));
    const zone = process.env.TZ;
    const made: Buffer[] = [];
    for (const name of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = name;
      made.push(Buffer.from(await toDocx(paper)));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('properties name title and employer, and no time', async () => {
    const { parts } = await make(viewOfFile(`${fixtures}/everything.jobspec.yaml`));
    const core = parts.get('docProps/core.xml');
    expect(
      core?.children.map((child) => (typeof child === 'string' ? child : [child.name, ...child.children])),
    ).toEqual([
      ['dc:title', 'Head Gardener'],
      ['dc:creator', 'Example Gardens'],
      ['dc:language', 'en'],
    ]);
  });
});
