import { describe, expect, test } from 'vitest';
import labels from '../../../server/generated/labels.json';
import { createLanguageService } from '../../../server/src/core/languageService';
import { renderHtml } from '../../../server/src/core/render';
import { formatterFor } from '../../../server/src/core/render/format';
import { labelLanguages, labelsFor } from '../../../server/src/core/render/labels';
import { knowledge } from '../../lib/knowledge';
import { viewOf } from './read';

const service = createLanguageService(knowledge);

/** The place a text fills in, such as `{n}`. */
const placesIn = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();

function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    flat(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe('labels', () => {
  test('are there in eight languages', () => {
    expect(labelLanguages).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt']);
  });

  test.each(Object.entries(labels))('%s fills in what the English ones do', (language, table) => {
    const english = new Map(flat(labels.en));
    for (const [path, words] of flat(table)) {
      expect(placesIn(words), path).toBe(
        placesIn(english.get(path.replace(/\.(few|many)$/, '.other')) ?? ''),
      );
    }
    expect(table.language).toBe(language);
  });

  test.each(Object.entries(labels))(
    '%s has a text for each plural it tells apart in whole numbers',
    (language, table) => {
      const used = new Set(
        [0, 1, 2, 3, 5, 11, 21, 22, 100].map((n) => new Intl.PluralRules(language).select(n)),
      );
      for (const forms of [table.years, table.months, table.site.count]) {
        expect(Object.keys(forms)).toEqual(expect.arrayContaining([...used]));
      }
    },
  );

  test('numbers follow the language', () => {
    const years = (language: string, n: number) =>
      formatterFor(language).count(labelsFor(language).atLeastYears, n);
    expect([1, 3, 5, 1.5].map((n) => years('pl', n))).toEqual([
      'Co najmniej 1 rok',
      'Co najmniej 3 lata',
      'Co najmniej 5 lat',
      'Co najmniej 1,5 roku',
    ]);
    expect(years('fr', 1)).toBe('Au moins 1 an');
    expect(years('en', 2)).toBe('At least 2 years');
  });

  test.each([
    ['de', 'Aufgaben', '55.000 € – 65.000 € pro Jahr', 'Vereinigte Staaten'],
    ['fr', 'Missions', '55 000 € – 65 000 € par an', 'États-Unis'],
    ['es', 'Funciones', '55.000 € – 65.000 € al año', 'Estados Unidos'],
    ['nl', 'Taken', '€ 55.000 – € 65.000 per jaar', 'Verenigde Staten'],
    ['it', 'Mansioni', '55.000 € – 65.000 € all’anno', 'Stati Uniti'],
    ['pt-BR', 'Responsabilidades', '€ 55.000 – € 65.000 por ano', 'Estados Unidos'],
    ['pl', 'Zadania', '55 000 € – 65 000 € rocznie', 'Stany Zjednoczone'],
  ])('a posting in %s', (language, heading, pay, country) => {
    const html = renderHtml(
      viewOf(
        `language: ${language}\nresponsibilities: [x]\ncompensation: { currency: EUR, period: year, min: 55000, max: 65000 }\nlocation: { places: [{ city: Austin, region: TX, country: US }] }`,
      ),
    ).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(html).toContain(`<h2>${heading}</h2>`);
    expect(html).toContain(pay);
    expect(html).toContain(country);
    expect(html).toContain(`lang="${language}"`);
  });
});

describe('words of a house', () => {
  const houseOf = (text: string) => {
    const config = service.readConfig(service.parse(text));
    return service.house({ uri: 'file:///jobspec.config.yaml', config, catalogs: [] });
  };
  const rendered = (house: string, spec: string): string =>
    renderHtml(viewOf(spec, { uri: 'file:///a.jobspec.yaml', today: '2026-11-22', house: houseOf(house) }));
  const spec = (language: string) =>
    `language: ${language}\nresponsibilities: [x]\nqualifications: { required: [y] }`;

  test('replace ours, those for exactly this language last', () => {
    const house =
      'labels:\n  en: { required: Must have, sections: { responsibilities: What you do } }\n  en-GB: { required: Essential }';
    expect(rendered(house, spec('en'))).toMatch(/<h2>What you do<\/h2>[\s\S]*<h3>Must have<\/h3>/);
    expect(rendered(house, spec('en-GB'))).toMatch(/<h2>What you do<\/h2>[\s\S]*<h3>Essential<\/h3>/);
    expect(rendered(house, spec('de'))).toMatch(/<h2>Aufgaben<\/h2>/);
  });

  test('can add a language', () => {
    expect(rendered('labels: { sv: { sections: { responsibilities: Uppgifter } } }', spec('sv'))).toContain(
      '<h2>Uppgifter</h2>',
    );
  });

  test.each([
    'labels: 5',
    'labels: { en: text }',
    'labels: { en: { sections: text, required: [a], pay: { per: 5 } } }',
    'labels: { en: { __proto__: { required: x }, constructor: y } }',
    'labels: { en: { required: "" } }',
  ])('that make no sense change nothing: %s', (house) => {
    expect(rendered(house, spec('en'))).toBe(rendered('', spec('en')));
  });

  test('are text, and never markup', () => {
    expect(rendered('labels: { en: { required: "<script>" } }', spec('en'))).toContain('&lt;script&gt;');
  });
});
