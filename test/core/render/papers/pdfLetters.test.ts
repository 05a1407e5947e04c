import { describe, expect, test } from 'vitest';
import { paperOf, undrawnMessage } from '../../../../server/src/core/render';
import { toPdf } from '../../../../server/src/pdfWriter';
import { fixtures, viewOf, viewOfFile } from '../read';
import { readPdf } from './pdfReader';
import { make, withSummary } from './pdfSupport';
import { readTagged, textOf } from './taggedText';
import { wordsOf } from './words';

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
