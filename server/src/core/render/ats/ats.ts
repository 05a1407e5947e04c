import type { PlaceFacts } from '../../knowledge/jobFacts';
import { bodyHtml } from '../body';
import type { JsonLd, JsonValue } from '../jobPosting';
import { writeJson } from '../jsonLd';
import { labelOf } from '../labels';
import type { Posting } from '../posting';

/**
 * What goes into a request to an application system, as a file to start from. Numbers and ids that only the system
 * knows, such as those of departments, are not in it.
 */
export function writeAts(make: (posting: Posting) => JsonLd): (posting: Posting) => string {
  return (posting) => `${writeJson(make(posting))}\n`;
}

/**
 * Greenhouse: `job` is what `POST /v1/jobs` of the Harvest API takes (it also wants the id of a template job),
 * `job_post` what `PATCH /v2/job_posts/{id}` takes.
 * @see https://developers.greenhouse.io/harvest.html
 * @see https://support.greenhouse.io/hc/en-us/articles/360029266072-Create-or-update-a-job-with-Harvest-API
 */
export function greenhouse(posting: Posting): JsonLd {
  const { facts, view } = posting;
  return {
    job: {
      job_name: facts.title,
      job_post_name: facts.title,
      number_of_openings: facts.openings ?? 1,
      requisition_id: facts.requisition ?? facts.id,
    },
    job_post: { title: facts.title, location: placesLine(posting), content: bodyHtml(view) },
  };
}

/**
 * Lever: a posting as its API has it. The names of the fields are those that the public API answers with; the API
 * for writing wants the texts below `content`, which is how they stand here.
 * @see https://github.com/lever/postings-api
 * @see https://hire.lever.co/developer/documentation
 */
export function lever(posting: Posting): JsonLd {
  const { facts, view, labels } = posting;
  const sections = view.sections.filter(({ kind }) => kind !== 'summary' && kind !== 'posting');
  const first = view.sections.filter(({ kind }) => kind === 'summary');
  return {
    text: facts.title,
    state: facts.status === 'open' || facts.status === 'closed' ? stateOf(facts.status) : 'draft',
    categories: {
      team: facts.team,
      location: placesLine(posting),
      commitment:
        facts.employmentTypes.map((type) => labelOf(labels.employmentType, type)).join(', ') || undefined,
      level: facts.level,
    },
    country: facts.places[0]?.country,
    workplaceType: facts.workplace === 'onsite' ? 'on-site' : (facts.workplace ?? 'unspecified'),
    reqCode: facts.requisition ?? facts.id,
    content: {
      descriptionHtml: bodyHtml({ ...view, sections: first }),
      lists: sections.map((section) => ({
        text: section.title,
        content: bodyHtml({ ...view, sections: [{ ...section, untitled: true }] }),
      })),
    },
    salaryRange: facts.pay && {
      currency: facts.pay.currency,
      interval: leverIntervals.get(facts.pay.period ?? ''),
      min: facts.pay.min,
      max: facts.pay.max,
    },
  };
}

/** What Lever calls an open posting. */
function stateOf(status: 'open' | 'closed'): string {
  return status === 'open' ? 'published' : 'closed';
}

/** As they appear in Lever's own answers; its public documentation does not list them. */
const leverIntervals: ReadonlyMap<string, string> = new Map([
  ['hour', 'per-hour-wage'],
  ['day', 'per-day-wage'],
  ['week', 'per-week-salary'],
  ['month', 'per-month-salary'],
  ['year', 'per-year-salary'],
]);

/**
 * Ashby: a job as its public API for job boards shows it.
 * @see https://developers.ashbyhq.com/docs/public-job-posting-api
 */
export function ashby(posting: Posting): JsonLd {
  const { facts, view } = posting;
  const [primary, ...others] = facts.places;
  const { pay } = facts;
  return {
    title: facts.title,
    location: primary && placeLine(primary),
    secondaryLocations: others.map((place) => ({ location: placeLine(place), address: address(place) })),
    team: facts.team,
    isListed: facts.status === 'open',
    isRemote: facts.workplace === 'remote',
    descriptionHtml: bodyHtml(view),
    publishedAt: facts.datePosted,
    employmentType: ashbyTypes.get(facts.employmentTypes[0] ?? ''),
    address: primary && { postalAddress: address(primary) },
    jobUrl: facts.url,
    applyUrl: facts.apply.url,
    compensation: pay && {
      compensationTiers: [
        {
          components: [
            {
              compensationType: 'Salary',
              interval: pay.period ? `1 ${pay.period.toUpperCase()}` : undefined,
              currencyCode: pay.currency,
              minValue: pay.min,
              maxValue: pay.max,
            },
          ],
        },
      ],
    },
  };
}

/** Ashby knows these five. */
const ashbyTypes: ReadonlyMap<string, string> = new Map([
  ['full-time', 'FullTime'],
  ['part-time', 'PartTime'],
  ['internship', 'Intern'],
  ['contract', 'Contract'],
  ['temporary', 'Temporary'],
]);

function address({ city, region, country }: PlaceFacts): JsonValue {
  return { addressLocality: city, addressRegion: region, addressCountry: country };
}

function placesLine({ facts, view }: Posting): string | undefined {
  const shown = view.facts.find(({ id }) => id === 'location')?.values.map(({ text }) => text);
  return shown?.join('; ') || facts.places.map(placeLine).join('; ') || undefined;
}

function placeLine({ city, region, country }: PlaceFacts): string {
  return [city, region, country].filter((part) => part !== undefined).join(', ');
}
