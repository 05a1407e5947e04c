import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JobView, paperOf, renderText, undrawnMessage } from '../../../../server/src/core/render';
import { createNode } from '../../../../server/src/core/render/pdf/file/structure';
import type { Line } from '../../../../server/src/core/render/pdf/layout/flow';
import { paginate } from '../../../../server/src/core/render/pdf/layout/paginate';
import { toPdf } from '../../../../server/src/pdfWriter';
import { runs, sampled } from '../../../lib/runs';
import { examples, fixtures, specFiles, viewOf, viewOfFile } from '../read';
import { type PdfDocument, readPdf } from './pdfReader';
import { elementsOf, readTagged, type TaggedPdf, textOf } from './taggedText';
import { wordsOf } from './words';

const files = [...specFiles(examples), ...specFiles(fixtures)]
  .map((file) => [basename(file), file] as const)
  .filter(([name]) => name !== 'right-to-left.jobspec.yaml');

interface Made {
  readonly bytes: Uint8Array;
  readonly pdf: PdfDocument;
  readonly tagged: TaggedPdf;
}

async function make(view: JobView): Promise<Made> {
  const result = await toPdf(paperOf(view));
  if (result.kind !== 'made') throw new Error(result.undrawn.map(undrawnMessage).join('\n'));
  const pdf = readPdf(result.bytes);
  return { bytes: result.bytes, pdf, tagged: readTagged(pdf) };
}

const madeOf = new Map<string, Promise<Made>>();

/** Several tests look at the same file. */
function makeFile(file: string): Promise<Made> {
  const made = madeOf.get(file) ?? make(viewOfFile(file));
  madeOf.set(file, made);
  return made;
}

const withSummary = (summary: string): JobView => viewOf(JSON.stringify({ title: 'Cook', summary }));

describe('a PDF file', () => {
  test.each(files)(
    '%s reads word for word as its plain text, in the order of its structure',
    async (_name, file) => {
      const view = viewOfFile(file);
      const { tagged } = await makeFile(file);
      expect(wordsOf(textOf(tagged.document))).toEqual(wordsOf(renderText(view)));
    },
  );

  test.each(files)(
    '%s: title, language, headings and links are told to those who do not see them',
    async (_n, file) => {
      const view = viewOfFile(file);
      const { pdf, tagged } = await makeFile(file);
      const catalog = pdf.dictionary(pdf.trailer['/Root']);
      expect(pdf.text(catalog['/Lang'])).toBe(view.language);
      expect(pdf.dictionary(catalog['/MarkInfo'])).toEqual({ '/Marked': true });
      expect(pdf.dictionary(catalog['/ViewerPreferences'])).toEqual({ '/DisplayDocTitle': true });
      expect(pdf.text(pdf.dictionary(pdf.trailer['/Info'])['/Title'])).toBe(paperOf(view).title);
      const elements = [...elementsOf(tagged.document)];
      const levels = elements.flatMap(({ type }) => /^H(\d)$/.exec(type)?.[1] ?? []).map(Number);
      if (view.title) expect(levels[0]).toBe(1);
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
      }
      for (const annotation of tagged.annotations) {
        expect(pdf.text(pdf.dictionary(annotation['/A'])['/URI'])).toMatch(
          /^(https?:\/\/|mailto:)[\x21-\x7e]+$/,
        );
        expect(pdf.text(annotation['/Contents'])).not.toBe('');
      }
      expect(elements.filter(({ type }) => type === 'Link').length > 0).toBe(tagged.annotations.length > 0);
    },
  );

  test('headings in a summary skip no level', async () => {
    const { tagged } = await make(withSummary('## Two\n\n#### Four\n\n## Two again\n\ntext'));
    const types = [...elementsOf(tagged.document)].map(({ type }) => type);
    expect(types.filter((type) => /^H\d$/.test(type))).toEqual(['H1', 'H2', 'H3', 'H2']);
  });

  test('bookmarks are the headings, nested as they are, and lead to their pages', async () => {
    const { pdf, tagged } = await makeFile(`${fixtures}/everything.jobspec.yaml`);
    const catalog = pdf.dictionary(pdf.trailer['/Root']);
    const titles: string[] = [];
    const walk = (parent: PdfDocument['trailer'], depth: number): number => {
      let count = 0;
      let child = parent['/First'];
      while (child !== undefined) {
        const entry = pdf.dictionary(child);
        titles.push(`${depth} ${pdf.text(entry['/Title'])}`);
        const page = pdf.dictionary(pdf.list(entry['/Dest'])[0]);
        expect(page['/Type']).toBe('/Page');
        count += 1 + walk(entry, depth + 1);
        child = entry['/Next'];
      }
      expect(Number(parent['/Count'] ?? 0)).toBe(count);
      return count;
    };
    walk(pdf.dictionary(catalog['/Outlines']), 1);
    const headings = [...elementsOf(tagged.document)].filter(({ type }) => /^H\d$/.test(type));
    expect(titles).toEqual(headings.map((heading) => `${heading.type.slice(1)} ${textOf(heading).trim()}`));
  });

  test('the same posting makes the same bytes, another one another identifier', async () => {
    const file = `${fixtures}/everything.jobspec.yaml`;
    const view = viewOfFile(file);
    const [one, again, other] = [await makeFile(file), await make(view), await make(withSummary('Soup.'))];
    expect(Buffer.from(again.bytes).equals(one.bytes)).toBe(true);
    expect(other.pdf.trailer['/ID']).not.toEqual(one.pdf.trailer['/ID']);
    expect(Buffer.from(one.bytes).toString('latin1')).not.toMatch(/CreationDate|ModDate|CreateDate/);
  });

  test.each([
    ['US', 612],
    ['CA', 612],
    ['DE', 595.276],
    [undefined, 595.276],
  ])('paper for %s is %d points wide', async (country, width) => {
    const view = viewOf(
      JSON.stringify({ title: 'Cook', location: { places: country ? [{ country }] : [] } }),
    );
    const { tagged } = await make(view);
    expect(tagged.pages[0]?.['/MediaBox']).toEqual([0, 0, width, width === 612 ? 792 : 841.89]);
  });

  test('lists, tables, quotations and code are told apart', async () => {
    const { tagged } = await make(
      withSummary(
        '1. one\n2. two\n   - deep\n\n> said\n\n```\n  code  here\n```\n\n| a | b |\n| --- | --: |\n| c | **d** |\n\n---\n\nend\\\nof *it*, ~~old~~ `x`',
      ),
    );
    const types = [...elementsOf(tagged.document)].map(({ type }) => type);
    for (const type of ['L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Code', 'Table', 'TR', 'TH', 'TD']) {
      expect(types).toContain(type);
    }
    expect(textOf(tagged.document).split(/\s+/).join(' ').trim()).toBe(
      'Cook 1. one 2. two • deep said code here a b c d end of it, old x',
    );
  });
});

describe('letters', () => {
  test.each([
    ['Latin', 'Größe, naïve, Łódź, İstanbul, Việt Nam, œuvre, ﬁve'],
    ['Greek', 'Η θέση αφορά έναν έμπειρο μηχανικό· ᾳ ὦ'],
    ['Cyrillic', 'Ведущий разработчик, їжак, Ђорђе, Қазақ'],
    ['signs', '≥ 5 → 10 € £ ₹ “quoted” ‘so’ – — … • ✓ ½ 20 °C ™ ‰ № 10 000'],
    ['marks apart', 'e\u0301 o\u0308 n\u0303 g\u0303 x\u0302\u0323'],
    ['styled letters', '𝗕𝗼𝗹𝗱 𝘪𝘵𝘢𝘭𝘪𝘤 ﬀ Ｆｕｌｌ ①'],
    ['what cannot be seen', 'soft\u00adware \u200eleft\u200f \ufeffzero\u200bwidth \u2060x'],
    ['keycaps and signs like emoji', '1️⃣ first ✔️ done © 2026 ®'],
  ])('%s', async (_name, text) => {
    const { tagged } = await make(viewOf(JSON.stringify({ title: text })));
    const strip = (words: string): string => words.replace(/[\u20e3\ufe0f\u200b]/g, '');
    expect(wordsOf(textOf(tagged.document))).toEqual(wordsOf(strip(text)));
  });

  test.each([
    ['Chinese', '高级工程师'],
    ['Japanese', 'エンジニア募集'],
    ['Korean', '백엔드 개발자'],
    ['Arabic', 'مطور برامج'],
    ['Hebrew', 'מפתח תוכנה'],
    ['Devanagari', 'वरिष्ठ डेवलपर'],
    ['Thai', 'นักพัฒนา'],
    ['Georgian', 'დეველოპერი'],
    ['Armenian', 'ծրագրավորող'],
  ])('%s is an error that names it and its place', async (script, text) => {
    const view = viewOf(JSON.stringify({ title: 'Cook', benefits: [`We say ${text} here.`] }));
    const result = await toPdf(paperOf(view));
    if (result.kind !== 'undrawable') throw new Error('it was drawn');
    expect(result.undrawn).toHaveLength(1);
    expect(result.undrawn[0]).toMatchObject({ script, place: 'Benefits', source: { uri: 'spec' } });
    expect(undrawnMessage(result.undrawn[0] ?? fail())).toMatch(
      new RegExp(`^${script} text \\(“.+”\\) under “Benefits” cannot be drawn in a PDF: `),
    );
  });

  test('a posting in Arabic says so once for each heading', async () => {
    const result = await toPdf(paperOf(viewOfFile(`${fixtures}/right-to-left.jobspec.yaml`)));
    if (result.kind !== 'undrawable') throw new Error('it was drawn');
    expect(new Set(result.undrawn.map(({ script }) => script))).toEqual(new Set(['Arabic']));
    expect(result.undrawn[0]).toMatchObject({ text: 'خباز', place: 'خباز' });
  });

  test('a sign without a script is named itself', async () => {
    const result = await toPdf(paperOf(withSummary('A \ue000 sign.')));
    expect(result).toMatchObject({ kind: 'undrawable', undrawn: [{ text: '\ue000', script: undefined }] });
    const [first] = result.kind === 'undrawable' ? result.undrawn : [];
    expect(undrawnMessage(first ?? fail())).toMatch(
      /^U\+E000 under “Cook” cannot be drawn in a PDF: .* or remove it\.$/,
    );
  });

  test('emoji are left out, and told', async () => {
    const view = viewOf(
      JSON.stringify({ title: 'Cook', summary: '🚀 Join us 👩‍🍳! 🇩🇪', benefits: ['🎉', 'Lunch 🍜'] }),
    );
    const result = await toPdf(paperOf(view));
    if (result.kind !== 'made') throw new Error('it was not made');
    expect(wordsOf(textOf(readTagged(readPdf(result.bytes)).document))).toEqual(
      wordsOf('Cook Join us ! Benefits Lunch'),
    );
    expect(result.leftOut.map(({ text, place }) => [text, place])).toEqual([
      ['🚀👩‍🍳🇩🇪', 'Cook'],
      ['🎉🍜', 'Benefits'],
    ]);
  });
});

function fail(): never {
  throw new Error('There is none.');
}

describe('pages', () => {
  const line = fc.record({
    height: fc.integer({ min: 1, max: 40 }),
    above: fc.integer({ min: 0, max: 30 }),
    keep: fc.boolean(),
  });
  const height = 100;
  const part = { x: 0, pieces: [], node: createNode('P', undefined) };

  test('hold all lines in order, none across an edge; what belongs together stays so if a page can hold it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (given) => {
        const lines = given.map((each): Line => ({ ...each, parts: [part], shapes: [], baseline: 0 }));
        const pages = paginate(lines, height);
        expect(pages.flat().map((placed) => placed.line)).toEqual(lines);
        for (const page of pages) {
          let bottom = 0;
          for (const placed of page) {
            expect(placed.top).toBeGreaterThanOrEqual(bottom);
            bottom = placed.top + placed.line.height;
          }
          expect(bottom).toBeLessThanOrEqual(height);
        }
        for (const [index, page] of pages.slice(0, -1).entries()) {
          if (!page.at(-1)?.line.keep) continue;
          // Kept lines are parted only where they are too many for a page of their own.
          const end = pages.slice(0, index + 1).flat().length;
          let [start, last] = [end, end];
          while (lines[start - 1]?.keep) start--;
          while (lines[last]?.keep) last++;
          const group = lines.slice(start, last + 1);
          const needed = group.reduce((sum, one) => sum + one.above + one.height, 0) - (group[0]?.above ?? 0);
          expect(needed).toBeGreaterThan(height);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  const written = { above: 0, height: 10, keep: false, parts: [part], shapes: [], baseline: 0 };
  const counts = (lines: readonly Line[]) => paginate(lines, height).map((page) => page.length);
  const linesOf = (count: number, change: (index: number) => Partial<Line> = () => ({})) =>
    Array.from({ length: count }, (_, index): Line => ({ ...written, ...change(index) }));

  test('the last one holds more than a line or two', () => {
    expect(counts(linesOf(10))).toEqual([10]);
    expect(counts(linesOf(11))).toEqual([7, 4]);
    expect(counts(linesOf(22))).toEqual([10, 8, 4]);
    expect(counts(linesOf(14))).toEqual([10, 4]);
  });

  test('what belongs together comes along', () => {
    expect(counts(linesOf(11, (index) => ({ keep: index === 6 })))).toEqual([6, 5]);
  });

  test('no page is left half empty for that', () => {
    expect(counts(linesOf(11, (index) => ({ keep: index > 2 && index < 8 })))).toEqual([10, 1]);
    expect(counts([{ ...written, height: 95 }, written])).toEqual([1, 1]);
  });

  test('no heading is the last of its page, in any posting of any length', async () => {
    for (const count of sampled(Array.from({ length: 14 }, (_, index) => 20 + 3 * index))) {
      const responsibilities = Array.from({ length: count }, (_, index) => `Task ${index}`);
      const { tagged, pdf } = await make(
        viewOf(
          JSON.stringify({
            title: 'Cook',
            responsibilities,
            benefits: ['Lunch'],
            qualifications: { required: ['x'] },
          }),
        ),
      );
      expect(tagged.pages.length).toBeGreaterThan(0);
      const lastOf = new Map<unknown, string>();
      for (const element of elementsOf(tagged.document)) {
        for (const kid of pdf.list(element.dictionary['/K'])) {
          const child = pdf.dictionary(kid);
          if (child['/Type'] === '/MCR') lastOf.set(JSON.stringify(child['/Pg']), element.type);
        }
      }
      expect([...lastOf.values()].filter((type) => /^H\d/.test(type))).toEqual([]);
    }
  });

  test('a word longer than a line is read whole', async () => {
    const address = `https://example.org/${'very-long-path/'.repeat(20)}`;
    const { tagged } = await make(withSummary(`See <${address}> now.`));
    expect(textOf(tagged.document).trim()).toBe(`Cook  See ${address} now.`);
  });
});

test('every example is made within a few hundred milliseconds once the letters are loaded', async () => {
  const papers = specFiles(examples).map((file) => paperOf(viewOfFile(file)));
  for (const paper of papers) await toPdf(paper);
  for (const paper of papers) {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5 && best >= 150; round++) {
      const started = performance.now();
      await toPdf(paper);
      best = Math.min(best, performance.now() - started);
    }
    expect(best).toBeLessThan(150);
  }
});

test('the typeface is under a name of its own, as its license asks', () => {
  const source = readFileSync(`${examples}/../server/generated/typefaces.js`, 'utf8');
  expect(source).toContain('SIL Open Font License');
});
