import type { SpecContext } from '../../context';
import { type Spec, type SpecDocument, valueNode } from '../../document';
import { formats } from '../../schema/formats';
import { descriptionHtml } from '../description';
import type { JsonLd } from '../jobPosting';
import { jobPosting } from '../jobPosting';
import { labelOf } from '../labels';
import { readPosting } from '../posting';
import type { Look } from '../themes';
import { sitePage } from './page';

/** One posting of a site: its page, and what the lists say about it. Plain data, so that threads can hand it on. */
export interface SiteEntry {
  /** Unique on the site. */
  readonly id: string;
  /** Where its page stands, seen from the root of the site. */
  readonly path: string;
  /** The whole page. */
  readonly html: string;
  readonly language: string;
  readonly title: string;
  readonly employer: string | undefined;
  readonly team: string | undefined;
  /** In words, one for each place; `Remote` and so on among them. */
  readonly places: readonly string[];
  readonly types: readonly string[];
  readonly pay: string | undefined;
  readonly datePosted: string | undefined;
  readonly validThrough: string | undefined;
  /** As search engines take it. */
  readonly description: string;
  readonly data: JsonLd;
  readonly feed: FeedFacts;
}

/** What only the feed of job boards wants to know. */
export interface FeedFacts {
  readonly reference: string;
  readonly places: readonly FeedPlace[];
  readonly remote: string | undefined;
  readonly email: string | undefined;
  readonly education: string | undefined;
  readonly experience: string | undefined;
  readonly jobTypes: readonly string[];
}

export interface FeedPlace {
  readonly street: string | undefined;
  readonly city: string | undefined;
  readonly region: string | undefined;
  readonly postalCode: string | undefined;
  readonly country: string | undefined;
}

/** Why a spec has no page. */
export type LeftOut = 'fragment' | 'draft' | 'no-status' | 'closed' | 'expired';

export interface SiteOptions {
  /** The address the site will have, without a slash at its end; undefined where it is not known yet. */
  readonly baseUrl: string | undefined;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
  readonly look: Look;
}

/** @param fallbackId where the spec names none: made from the name of its file. */
export function siteEntry(
  document: SpecDocument,
  spec: Spec,
  context: SpecContext,
  fallbackId: string,
  options: SiteOptions,
): SiteEntry | LeftOut {
  const fragment = valueNode(spec.root, 'fragment');
  if (fragment?.kind === 'scalar' && fragment.value === true) return 'fragment';
  const posting = readPosting(document, spec, context);
  const { view, facts, labels } = posting;
  const reason = leftOut(facts.status, facts.validThrough, options.today);
  if (reason) return reason;
  const id = facts.id ?? fallbackId;
  const path = `jobs/${id}.html`;
  const url = options.baseUrl === undefined ? undefined : `${options.baseUrl}/${path}`;
  const data = jobPosting(view, { ...facts, url: facts.url ?? url });
  const valuesOf = (fact: string): string[] =>
    view.facts.find((each) => each.id === fact)?.values.map(({ text }) => text.trim()) ?? [];
  return {
    id,
    path,
    html: sitePage(posting, data, url, options.look),
    language: view.language,
    title: view.title?.text.trim() ?? labels.untitled,
    employer: view.employer?.text.trim(),
    team: facts.team,
    places: valuesOf('location'),
    types: valuesOf('employment'),
    pay: valuesOf('pay')[0],
    datePosted: facts.datePosted,
    validThrough: facts.validThrough,
    description: descriptionHtml(view),
    data,
    feed: {
      reference: id,
      places: facts.places,
      remote: facts.workplace === 'onsite' ? undefined : facts.workplace,
      email: facts.apply.email,
      education: facts.educationLevel && labelOf(labels.educationLevel, facts.educationLevel),
      experience: facts.experienceYears === undefined ? undefined : String(facts.experienceYears),
      jobTypes: facts.employmentTypes,
    },
  };
}

/** The name of a file as an id: `Head of data.jobspec.yaml` gives `head-of-data`. */
export function idOfName(name: string): string {
  const slug = name
    .replace(/\.jobspec\.ya?ml$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return formats.slug(slug) ? slug : 'job';
}

/** Only what is open by its own words is published. */
function leftOut(
  status: string | undefined,
  validThrough: string | undefined,
  today: string,
): LeftOut | undefined {
  if (status === 'draft' || status === 'closed') return status;
  if (status !== 'open') return 'no-status';
  return validThrough !== undefined && validThrough < today ? 'expired' : undefined;
}
