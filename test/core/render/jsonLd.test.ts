import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import google from '../../../server/generated/google.json';
import { type GoogleState, googleChecks } from '../../../server/src/core/knowledge/googleChecks';
import { faqPage, writeJsonLd } from '../../../server/src/core/render';
import { runs } from '../../lib/runs';
import {
  checklistOf,
  contextOf,
  examples,
  fixtures,
  jsonLdOf,
  jsonLdOfFile,
  specFiles,
  viewOf,
} from './read';

const base = 'title: Baker\nsummary: You bake.\norganization: { name: Example Bakery }\n';
const written = (text: string) => JSON.parse(writeJsonLd(jsonLdOf(base + text)));

describe('pay', () => {
  test.each([
    ['{ currency: USD, period: year, min: 1, max: 2 }', { minValue: 1, maxValue: 2, unitText: 'YEAR' }],
    ['{ currency: USD, period: hour, amount: 20.5 }', { value: 20.5, unitText: 'HOUR' }],
    ['{ currency: USD, period: week, min: 900, max: 900 }', { value: 900, unitText: 'WEEK' }],
    ['{ currency: USD, min: 900 }', { minValue: 900 }],
    ['{ currency: USD, period: moon, max: 900 }', { maxValue: 900 }],
  ])('%s', (compensation, figures) => {
    expect(written(`compensation: ${compensation}`).baseSalary).toEqual({
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: { '@type': 'QuantitativeValue', ...figures },
    });
  });

  test.each([
    '{ currency: USD }',
    '{ min: 1 }',
    '{ currency: Dollar, min: 1 }',
    '{ currency: USD, min: 2, max: 1 }',
  ])('%s is left out', (compensation) =>
    expect(written(`compensation: ${compensation}`)).not.toHaveProperty('baseSalary'),
  );
});

describe('place', () => {
  const portland = '{ city: Portland, region: OR, country: US, street: 1 Main Street, postalCode: "97201" }';
  const address = {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: '1 Main Street',
      addressLocality: 'Portland',
      addressRegion: 'OR',
      postalCode: '97201',
      addressCountry: 'US',
    },
  };

  test.each(['onsite', 'hybrid'])('%s is never marked as remote', (workplace) => {
    const job = written(`location: { workplace: ${workplace}, places: [${portland}], remoteFrom: [US] }`);
    expect(job.jobLocation).toEqual(address);
    expect(job).not.toHaveProperty('jobLocationType');
    expect(job).not.toHaveProperty('applicantLocationRequirements');
  });

  test('several places are a list', () => {
    const job = written(
      `location: { workplace: onsite, places: [${portland}, { city: Bonn, country: DE }] }`,
    );
    expect(job.jobLocation).toHaveLength(2);
    expect(job.jobLocation[0]).toEqual(address);
  });

  test('remote says where people may live', () => {
    const job = written('location: { workplace: remote, remoteFrom: [DE, US-CA] }');
    expect(job.jobLocationType).toBe('TELECOMMUTE');
    expect(job.applicantLocationRequirements).toEqual([
      { '@type': 'Country', name: 'DE' },
      { '@type': 'State', name: 'CA, United States' },
    ]);
    expect(job).not.toHaveProperty('jobLocation');
  });

  test('remote takes the countries of its places where nothing else is said', () => {
    const job = written(`location: { workplace: remote, places: [${portland}, ${portland}] }`);
    expect(job.applicantLocationRequirements).toEqual({ '@type': 'Country', name: 'US' });
  });

  test('remote from nowhere in particular is not marked', () => {
    expect(written('location: { workplace: remote }')).not.toHaveProperty('jobLocationType');
  });
});

describe('the rest of a listing', () => {
  test.each([
    ['none', 'no requirements'],
    ['high-school', 'high school'],
    ['certificate', 'professional certificate'],
    ['associate', 'associate degree'],
    ['bachelor', 'bachelor degree'],
    ['master', 'postgraduate degree'],
    ['doctorate', 'postgraduate degree'],
  ])('education %s', (level, category) => {
    const { educationRequirements } = written(`education: { level: ${level} }`);
    expect(educationRequirements.credentialCategory ?? educationRequirements).toBe(category);
  });

  test('experience counts in months, and stands in for a degree only where both are given', () => {
    const both = written(
      'education: { level: bachelor, orEquivalentExperience: true }\nexperience: { years: 2.5 }',
    );
    expect(both.experienceRequirements.monthsOfExperience).toBe(30);
    expect(both.experienceInPlaceOfEducation).toBe(true);
    expect(written('experience: { years: 0 }').experienceRequirements).toBe('no requirements');
    expect(written('education: { level: bachelor, orEquivalentExperience: true }')).not.toHaveProperty(
      'experienceInPlaceOfEducation',
    );
  });

  test('dates are there only where they are given and right', () => {
    expect(written('posting: { datePosted: 2026-11-02, validThrough: 2026-02-30 }').datePosted).toBe(
      '2026-11-02',
    );
    expect(written('posting: { datePosted: 2026-11-02, validThrough: 2026-02-30 }')).not.toHaveProperty(
      'validThrough',
    );
    expect(written('')).not.toHaveProperty('validThrough');
  });

  test('kinds of employment as Google spells them', () => {
    expect(written('employment: { type: [full-time, per-diem, odd] }').employmentType).toEqual([
      'FULL_TIME',
      'PER_DIEM',
    ]);
  });

  test('the number of the job is its own, or its id', () => {
    expect(written('id: baker\nposting: { requisition: B-7 }').identifier).toEqual({
      '@type': 'PropertyValue',
      name: 'Example Bakery',
      value: 'B-7',
    });
    expect(written('id: baker').identifier.value).toBe('baker');
  });

  test('questions and answers are a page of their own', () => {
    const view = viewOf('faqs: [{ question: Why?, answer: "**Because**\\n\\n- a" }, { question: And? }]');
    expect(faqPage(view)).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Why?',
          acceptedAnswer: { '@type': 'Answer', text: '<p>Because</p><ul><li>a</li></ul>' },
        },
      ],
    });
    expect(faqPage(viewOf('title: T'))).toBeUndefined();
  });
});

describe.each([...specFiles(examples), ...specFiles(fixtures)])('%s', (file) => {
  const job = JSON.parse(jsonLdOfFile(file));

  test('the description has only the elements that count', () => {
    const tags = new Set((job.description ?? '').match(/<\/?[^>]*>/g));
    expect([...tags].filter((tag) => !/^<(\/?(p|ul|li)|br)>$/.test(String(tag)))).toEqual([]);
  });

  test('what the check list counts as there is in the listing', () => {
    const entries = checklistOf(readFileSync(file, 'utf8'), contextOf(file));
    for (const { property, state } of entries) {
      const has = hasProperty(job, property);
      if (property === 'application') continue;
      if (state === 'there') expect(has, property).toBe(true);
      if (state === 'missing' && property !== 'applicantLocationRequirements')
        expect(has, property).toBe(false);
    }
  });
});

function hasProperty(job: Record<string, unknown>, property: string): boolean {
  const [name = '', inner] = property.split('.');
  const value = job[name];
  if (inner === undefined) return value !== undefined;
  return JSON.stringify(value)?.includes(`"${inner}":`) === true;
}

describe('the check list', () => {
  const state = (text: string, property: string): GoogleState | undefined =>
    checklistOf(text).find((entry) => entry.property === property)?.state;

  test('has words for each check', () => {
    const checks = googleChecks(undefined).map(({ property }) => property);
    expect(google.properties.map(({ property }) => property)).toEqual(checks);
  });

  test('advises on everything that is not there', () => {
    const entries = checklistOf('title: 5\nlocation: { workplace: remote }\n');
    for (const { state: now, advice, property } of entries) {
      if (now === 'missing' || now === 'wrong') expect(advice, property).toMatch(/\.$/);
    }
  });

  test.each<[string, string, GoogleState]>([
    ['location: { places: [{ city: Bonn }] }', 'jobLocation', 'wrong'],
    ['location: { workplace: remote, remoteFrom: [DE] }', 'jobLocation', 'not-needed'],
    ['location: { workplace: remote }', 'applicantLocationRequirements', 'missing'],
    ['location: { workplace: remote, remoteFrom: [Germany] }', 'applicantLocationRequirements', 'wrong'],
    ['location: { workplace: hybrid }', 'jobLocationType', 'not-needed'],
    ['compensation: { currency: USD, min: 2, max: 1 }', 'baseSalary', 'wrong'],
    ['compensation: { note: Good pay }', 'baseSalary', 'missing'],
    ['compensation: { currency: USD, min: 1, period: fortnight }', 'baseSalary.unitText', 'wrong'],
    ['posting: { datePosted: soon }', 'datePosted', 'wrong'],
    ['posting: { datePosted: 2026-11-02, validThrough: 2026-11-01 }', 'validThrough', 'wrong'],
    ['posting: { datePosted: 2026-11-02 }', 'validThrough', 'not-needed'],
    ['apply: { instructions: Call us. }', 'application', 'there'],
    [
      'education: { level: bachelor, orEquivalentExperience: true }',
      'experienceInPlaceOfEducation',
      'missing',
    ],
  ])('%s: %s is %s', (text, property, expected) => expect(state(text, property)).toBe(expected));

  test('says on which line something stands, or the nearest thing above it', () => {
    const entries = checklistOf('title: T\nposting:\n  status: open\n  datePosted: soon\n');
    const lines = new Map(entries.map(({ property, line }) => [property, line]));
    expect([
      lines.get('title'),
      lines.get('datePosted'),
      lines.get('validThrough'),
      lines.get('baseSalary'),
    ]).toEqual([1, 4, 3, undefined]);
  });

  test('names the file that a line is in', () => {
    const file = join(fixtures, 'extends.jobspec.yaml');
    const entry = checklistOf(readFileSync(file, 'utf8'), contextOf(file)).find(
      ({ property }) => property === 'hiringOrganization',
    );
    expect(entry?.where?.uri).toBe(join(fixtures, 'shared/company.jobspec.yaml'));
  });
});

describe('as text', () => {
  const dangerous = /<\/|<!|<s|[\u2028\u2029]/i;

  test('nothing in it ends a script or opens another, and it stays the same data', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '</script>',
              '<script',
              '<!--',
              ']]>',
              '\u2028',
              '</ScRiPt',
              '<',
              '/',
              '!',
              's',
              '\\',
            ),
            fc.string({ unit: 'grapheme' }),
          ),
        ),
        (parts) => {
          const text = parts.join('').replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
          const json = writeJsonLd({ text, list: [text] });
          expect(json).not.toMatch(dangerous);
          expect(JSON.parse(json)).toEqual({ text, list: [text] });
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});
