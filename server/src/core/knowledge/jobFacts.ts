import { resolveAlias, type SpecNode, valueNode } from '../document';
import { formats } from '../schema/formats';

/**
 * What other systems want to know of a job, as values. Whatever a spec says that is not of its format reads as
 * absent: a wrong figure elsewhere does more harm than none.
 */
export interface JobFacts {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly team: string | undefined;
  readonly level: string | undefined;
  readonly occupation: { readonly code: string; readonly taxonomy: string | undefined } | undefined;
  readonly employer: {
    readonly name: string | undefined;
    readonly url: string | undefined;
    readonly logo: string | undefined;
    readonly industry: string | undefined;
  };
  readonly employmentTypes: readonly string[];
  readonly hours: string | undefined;
  /** A date written YYYY-MM-DD, or words. */
  readonly startDate: string | undefined;
  readonly durationMonths: number | undefined;
  readonly workplace: string | undefined;
  readonly places: readonly PlaceFacts[];
  /** Countries, and regions of countries: `DE`, `US-CA`. */
  readonly remoteFrom: readonly string[];
  /** Undefined where there is no figure, or no currency, or the range is upside down. */
  readonly pay: PayFacts | undefined;
  readonly bonus: string | undefined;
  readonly equity: string | undefined;
  readonly educationLevel: string | undefined;
  readonly orEquivalentExperience: boolean;
  readonly experienceYears: number | undefined;
  readonly skills: readonly string[];
  readonly apply: {
    readonly url: string | undefined;
    readonly email: string | undefined;
    readonly hasInstructions: boolean;
    readonly direct: boolean | undefined;
  };
  readonly status: string | undefined;
  readonly datePosted: string | undefined;
  readonly validThrough: string | undefined;
  readonly requisition: string | undefined;
  readonly openings: number | undefined;
  readonly url: string | undefined;
}

export interface PlaceFacts {
  readonly street: string | undefined;
  readonly city: string | undefined;
  readonly region: string | undefined;
  readonly postalCode: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
}

export interface PayFacts {
  readonly currency: string;
  readonly period: string | undefined;
  /** Equal where the pay is one figure; one of them is undefined where the range is open. */
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** @param root of a spec merged with what it extends. */
export function readJobFacts(root: SpecNode | undefined): JobFacts {
  const organization = valueNode(root, 'organization');
  const employment = valueNode(root, 'employment');
  const location = valueNode(root, 'location');
  const compensation = valueNode(root, 'compensation');
  const education = valueNode(root, 'education');
  const apply = valueNode(root, 'apply');
  const posting = valueNode(root, 'posting');
  const occupation = valueNode(root, 'occupation');
  const code = text(occupation, 'code');
  return {
    id: text(root, 'id', formats.slug),
    title: text(root, 'title'),
    team: text(root, 'team'),
    level: text(root, 'level'),
    occupation: code === undefined ? undefined : { code, taxonomy: text(occupation, 'taxonomy') },
    employer: {
      name: said(organization) ?? text(organization, 'name'),
      url: text(organization, 'url', formats.uri),
      logo: text(organization, 'logo', formats.uri),
      industry: text(organization, 'industry'),
    },
    employmentTypes: texts(employment, 'type'),
    hours: text(employment, 'hours'),
    startDate: text(employment, 'startDate', formats['date-or-words']),
    durationMonths: positive(number(employment, 'durationMonths')),
    workplace: text(location, 'workplace'),
    places: list(location, 'places').flatMap(place),
    remoteFrom: texts(location, 'remoteFrom').filter(formats['country-or-region']),
    pay: pay(compensation),
    bonus: text(compensation, 'bonus'),
    equity: text(compensation, 'equity'),
    educationLevel: text(education, 'level'),
    orEquivalentExperience: flag(education, 'orEquivalentExperience') === true,
    experienceYears: number(valueNode(root, 'experience'), 'years'),
    skills: skillNames(root),
    apply: {
      url: text(apply, 'url', formats.uri),
      email: text(apply, 'email', formats.email),
      hasInstructions: text(apply, 'instructions') !== undefined,
      direct: flag(apply, 'direct'),
    },
    status: text(posting, 'status'),
    datePosted: text(posting, 'datePosted', formats.date),
    validThrough: text(posting, 'validThrough', formats.date),
    requisition: text(posting, 'requisition'),
    openings: positive(number(posting, 'openings')),
    url: text(posting, 'url', formats.uri),
  };
}

function pay(node: SpecNode | undefined): PayFacts | undefined {
  const currency = text(node, 'currency', formats.currency);
  const amount = number(node, 'amount');
  const min = number(node, 'min') ?? amount;
  const max = number(node, 'max') ?? amount;
  if (currency === undefined || (min === undefined && max === undefined)) return undefined;
  if (min !== undefined && max !== undefined && min > max) return undefined;
  return { currency, period: text(node, 'period'), min, max };
}

function place(node: SpecNode): PlaceFacts[] {
  const city = said(node) ?? text(node, 'city');
  const facts = {
    street: text(node, 'street'),
    city,
    region: text(node, 'region'),
    postalCode: text(node, 'postalCode'),
    country: text(node, 'country', formats.country),
  };
  return Object.values(facts).some((part) => part !== undefined) ? [facts] : [];
}

function skillNames(root: SpecNode | undefined): string[] {
  const skills = valueNode(root, 'skills');
  const items =
    skills?.kind === 'map'
      ? [...list(skills, 'required'), ...list(skills, 'preferred')]
      : list(root, 'skills');
  return items.flatMap((item) => said(item) ?? text(item, 'name') ?? []);
}

function list(node: SpecNode | undefined, key: string): SpecNode[] {
  const value = valueNode(node, key);
  if (value?.kind === 'list') return value.items.flatMap((item) => resolveAlias(item.value) ?? []);
  return value?.kind === 'scalar' ? [value] : [];
}

function texts(node: SpecNode | undefined, key: string): string[] {
  return list(node, key).flatMap((item) => said(item) ?? []);
}

function text(
  node: SpecNode | undefined,
  key: string,
  isRight: (value: string) => boolean = () => true,
): string | undefined {
  const value = said(valueNode(node, key));
  return value !== undefined && isRight(value) ? value : undefined;
}

/** What a scalar says, on one line; undefined for everything else and where it says nothing. */
function said(node: SpecNode | undefined): string | undefined {
  const scalar = node && resolveAlias(node);
  if (scalar?.kind !== 'scalar' || scalar.value === null || typeof scalar.value === 'boolean')
    return undefined;
  return String(scalar.value).trim().replace(/\s+/g, ' ') || undefined;
}

function number(node: SpecNode | undefined, key: string): number | undefined {
  const value = valueNode(node, key);
  return value?.kind === 'scalar' &&
    typeof value.value === 'number' &&
    Number.isFinite(value.value) &&
    value.value >= 0
    ? value.value
    : undefined;
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

function flag(node: SpecNode | undefined, key: string): boolean | undefined {
  const value = valueNode(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : undefined;
}
