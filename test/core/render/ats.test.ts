import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textFormats } from '../../../server/src/core/render';
import { examples, fixtures, postingOf, postingOfFile, specFiles } from './read';
import { readHtml } from './readHtml';

const made = (id: string, posting: Parameters<(typeof textFormats)[number]['write']>[0]) =>
  JSON.parse(textFormats.find((format) => format.id === id)?.write(posting) ?? '');
const files = [...specFiles(examples), ...specFiles(fixtures)].map((file) => [basename(file), file] as const);
const job = postingOf(`
id: baker
title: Baker
team: Bread
employment: { type: part-time }
location: { workplace: onsite, places: [{ city: Bonn, country: DE }, { city: Portland, region: OR, country: US }] }
compensation: { currency: EUR, period: month, min: 2800, max: 3100 }
summary: You bake **bread**.
responsibilities: [Bake.]
apply: { url: "https://example.com/apply" }
posting: { status: open, datePosted: 2026-11-02, openings: 2, requisition: B-7 }
`);

describe('files for application systems', () => {
  test('Greenhouse', () => {
    const { job: made_, job_post } = made('greenhouse', job);
    expect(made_).toEqual({
      job_name: 'Baker',
      job_post_name: 'Baker',
      number_of_openings: 2,
      requisition_id: 'B-7',
    });
    expect(job_post.title).toBe('Baker');
    expect(job_post.location).toBe('Bonn, Germany; Portland, OR, United States; On site');
    expect(job_post.content).toContain('<p>You bake <strong>bread</strong>.</p>\n<h2>Responsibilities</h2>');
  });

  test('Lever', () => {
    expect(made('lever', job)).toMatchObject({
      text: 'Baker',
      state: 'published',
      categories: { team: 'Bread', commitment: 'Part-time' },
      country: 'DE',
      workplaceType: 'on-site',
      reqCode: 'B-7',
      content: { descriptionHtml: '<p>You bake <strong>bread</strong>.</p>' },
      salaryRange: { currency: 'EUR', interval: 'per-month-salary', min: 2800, max: 3100 },
    });
    expect(made('lever', job).content.lists[0]).toEqual({
      text: 'Responsibilities',
      content: '<ul>\n<li>Bake.</li>\n</ul>',
    });
    expect(made('lever', postingOf('title: T')).state).toBe('draft');
  });

  test('Ashby', () => {
    expect(made('ashby', job)).toMatchObject({
      title: 'Baker',
      location: 'Bonn, DE',
      secondaryLocations: [
        {
          location: 'Portland, OR, US',
          address: { addressLocality: 'Portland', addressRegion: 'OR', addressCountry: 'US' },
        },
      ],
      isListed: true,
      isRemote: false,
      publishedAt: '2026-11-02',
      employmentType: 'PartTime',
      applyUrl: 'https://example.com/apply',
    });
    expect(made('ashby', job).compensation.compensationTiers[0].components[0]).toEqual({
      compensationType: 'Salary',
      interval: '1 MONTH',
      currencyCode: 'EUR',
      minValue: 2800,
      maxValue: 3100,
    });
  });

  test.each(files)('%s: their HTML is bare, and holds nothing that runs', (_name, file) => {
    const { content } = made('greenhouse', postingOfFile(file)).job_post;
    expect(readHtml(content).alarms).toEqual([]);
    expect(content).not.toMatch(/<[^>]* (class|id|data-\w+)=/);
    expect(content).not.toMatch(/<\/?(article|section|div|span|header)/);
  });
});
