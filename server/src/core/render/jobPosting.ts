import type { SpecContext } from '../context';
import { mergeBases, type Spec, type SpecDocument } from '../document';
import { countsInstead, educationLevels, employmentTypes, periods } from '../knowledge/googleChecks';
import { type JobFacts, type PayFacts, type PlaceFacts, readJobFacts } from '../knowledge/jobFacts';
import { descriptionHtml, faqHtml } from './description';
import { formatterFor } from './format';
import { outlineInline } from './outlineProse';
import { proseRenderer } from './prose';
import type { JobView } from './types';

/** A value of JSON; what is undefined is left out when it is written. */
export type JsonValue =
  | string
  | number
  | boolean
  | undefined
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Structured data: an object of schema.org. */
export type JsonLd = { readonly [key: string]: JsonValue };

/** The values of a spec, together with what it extends. */
export function jobFacts(document: SpecDocument, spec: Spec, context: SpecContext): JobFacts {
  return readJobFacts(mergeBases(document, spec, context).root);
}

/**
 * The posting as search engines read it: a `JobPosting` of schema.org, by Google's rules for job search.
 * @see https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export function jobPosting(view: JobView, facts: JobFacts): JsonLd {
  const { employer, apply } = facts;
  const remoteArea = facts.workplace === 'remote' ? applicantArea(facts) : [];
  const incentives = [facts.bonus, facts.equity].filter((text) => text !== undefined).map(plainWords);
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: facts.title,
    description: descriptionHtml(view) || undefined,
    identifier: identifier(facts),
    datePosted: facts.datePosted,
    validThrough: facts.validThrough,
    url: facts.url,
    hiringOrganization: employer.name
      ? { '@type': 'Organization', name: employer.name, sameAs: employer.url, logo: employer.logo }
      : undefined,
    industry: employer.industry,
    employmentType: oneOrMany(facts.employmentTypes.flatMap((type) => employmentTypes.get(type) ?? [])),
    jobLocationType: remoteArea.length > 0 ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: oneOrMany(remoteArea),
    jobLocation: oneOrMany(facts.places.map(place)),
    baseSalary: facts.pay && salary(facts.pay),
    incentiveCompensation: incentives.join('; ') || undefined,
    directApply: apply.direct,
    applicationContact: apply.email ? { '@type': 'ContactPoint', email: apply.email } : undefined,
    educationRequirements: education(facts),
    experienceRequirements: experience(facts),
    experienceInPlaceOfEducation: countsInstead(facts) || undefined,
    skills: facts.skills.join(', ') || undefined,
    occupationalCategory: facts.occupation && {
      '@type': 'CategoryCode',
      codeValue: facts.occupation.code,
      inCodeSet: codeSets.get(facts.occupation.taxonomy ?? ''),
    },
    workHours: facts.hours,
    jobStartDate: facts.startDate,
    jobDuration: duration(facts.durationMonths),
    totalJobOpenings: Number.isInteger(facts.openings) ? facts.openings : undefined,
  };
}

/** The questions and answers of the posting as a `FAQPage`; undefined where it has none. */
export function faqPage(view: JobView): JsonLd | undefined {
  const items = view.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'questions' ? block.items : [])),
  );
  const entities = items.flatMap(({ question, answer }) =>
    question && answer
      ? [
          {
            '@type': 'Question',
            name: question.text.trim(),
            acceptedAnswer: { '@type': 'Answer', text: faqHtml(answer) },
          },
        ]
      : [],
  );
  return entities.length === 0
    ? undefined
    : { '@context': 'https://schema.org/', '@type': 'FAQPage', mainEntity: entities };
}

function identifier({ requisition, id, employer }: JobFacts): JsonLd | undefined {
  const value = requisition ?? id;
  return value === undefined ? undefined : { '@type': 'PropertyValue', name: employer.name, value };
}

function place({ street, city, region, postalCode, country }: PlaceFacts): JsonLd {
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      addressLocality: city,
      addressRegion: region,
      postalCode,
      addressCountry: country,
    },
  };
}

/** Where staff may live; where nothing is said, the countries of the places, as Google assumes. */
function applicantArea({ remoteFrom, places }: JobFacts): JsonLd[] {
  const countries = places.flatMap(({ country }) => country ?? []);
  const areas = remoteFrom.length > 0 ? remoteFrom : [...new Set(countries)];
  return areas.map((area) => {
    const [country = '', region] = area.split('-', 2);
    return region
      ? { '@type': 'State', name: `${region}, ${formatterFor('en').country(country)}` }
      : { '@type': 'Country', name: country };
  });
}

function salary({ currency, period, min, max }: PayFacts): JsonLd {
  const figures = min === max ? { value: min } : { minValue: min, maxValue: max };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: { '@type': 'QuantitativeValue', ...figures, unitText: periods.get(period ?? '') },
  };
}

function education({ educationLevel = '' }: JobFacts): JsonValue {
  const category = educationLevels.get(educationLevel);
  if (category === undefined || educationLevel === 'none') return category;
  return { '@type': 'EducationalOccupationalCredential', credentialCategory: category };
}

function experience({ experienceYears: years }: JobFacts): JsonValue {
  if (years === undefined) return undefined;
  if (years === 0) return 'no requirements';
  return { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: Math.round(years * 12) };
}

/** ISO 8601 */
function duration(months: number | undefined): string | undefined {
  return months !== undefined && Number.isInteger(months) ? `P${months}M` : undefined;
}

const codeSets: ReadonlyMap<string, string> = new Map([
  ['onet-soc', 'O*NET-SOC'],
  ['isco-08', 'ISCO-08'],
  ['esco', 'ESCO'],
]);

/** A line of Markdown without its signs. */
function plainWords(line: string): string {
  return outlineInline(proseRenderer().inlineTokens(line), false);
}

function oneOrMany(values: readonly JsonValue[]): JsonValue {
  return values.length > 1 ? values : values[0];
}
