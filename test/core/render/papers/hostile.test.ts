import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JobView, paperOf, renderText, undrawnMessage } from '../../../../server/src/core/render';
import { toDocx } from '../../../../server/src/docxWriter';
import { toPdf } from '../../../../server/src/pdfWriter';
import { hostileTexts } from '../../../lib/hostileTexts';
import { runs } from '../../../lib/runs';
import { everything, withTexts } from '../everything';
import { viewOf } from '../read';
import { readDocx } from './docxReader';
import { readPdf } from './pdfReader';
import { readTagged, textOf } from './taggedText';
import { wordsOf } from './words';

/** What the PDF has no letters for is not what those texts are about. */
const drawable = (text: string): string =>
  text.replace(/\p{M}|[\ufdd0\ufdfd]|[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu, 'x');

/** All but space: which control characters count as that is not the same in all writers. */
const lettersOf = (text: string): string => wordsOf(text.replaceAll('\ufffd', ' ')).join('');

const specWith = (shift: number, change: (text: string) => string): JobView => {
  let at = shift;
  const next = (): string => change(hostileTexts[at++ % hostileTexts.length] ?? '');
  return viewOf(JSON.stringify({ ...Object(withTexts(everything, next)), language: 'en' }));
};

/** The quick runs try each text in a few fields only. */
const step = process.env.PROPERTY_RUNS === 'all' ? 1 : 20;
const shifts = hostileTexts.flatMap((_, shift) => (shift % step === 0 ? [shift] : []));

describe('120 hostile texts in every field', () => {
  test('make sound Word files that read as the plain text', { timeout: 120_000 }, async () => {
    for (const shift of shifts) {
      const view = specWith(shift, (text) => text);
      const { paragraphs } = readDocx(await toDocx(paperOf(view)));
      const read = paragraphs.map(({ text }) => text).join('\n');
      expect(lettersOf(read)).toBe(lettersOf(renderText(view)));
    }
  });

  test('make sound PDF files that read as the plain text', { timeout: 120_000 }, async () => {
    for (const shift of shifts) {
      const view = specWith(shift, drawable);
      const result = await toPdf(paperOf(view));
      if (result.kind !== 'made') throw new Error(result.undrawn.map(undrawnMessage).join('\n'));
      const { document, annotations } = readTagged(readPdf(result.bytes));
      for (const one of annotations) expect(JSON.stringify(one)).not.toContain('JavaScript');
      const emoji = new Set(result.leftOut.flatMap(({ text }) => [...text]));
      const without = (text: string): string => [...text].filter((sign) => !emoji.has(sign)).join('');
      expect(lettersOf(without(textOf(document)))).toBe(lettersOf(without(renderText(view))));
    }
  });
});

test('any text at all makes a sound file or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), async (a, b) => {
      const faqs = [{ question: a, answer: b }];
      const spec = { title: a, summary: b, responsibilities: [b], skills: [a], faqs, apply: { url: b } };
      const paper = paperOf(viewOf(JSON.stringify(spec)));
      readDocx(await toDocx(paper));
      const result = await toPdf(paper);
      if (result.kind === 'made') readTagged(readPdf(result.bytes));
      else expect(result.undrawn.length).toBeGreaterThan(0);
    }),
    { numRuns: runs(400) },
  );
});
