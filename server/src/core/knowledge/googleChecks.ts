import { type Path, type SpecNode, valueNode } from '../document';
import { type JobFacts, readJobFacts } from './jobFacts';

/**
 * A property of Google's job search, by the name schema.org has for it. `server/data/google/job-posting.yaml`
 * has the words and the sources for each.
 */
export type GoogleProperty =
  | 'title'
  | 'description'
  | 'datePosted'
  | 'hiringOrganization'
  | 'jobLocation'
  | 'applicantLocationRequirements'
  | 'jobLocationType'
  | 'baseSalary'
  | 'baseSalary.unitText'
  | 'employmentType'
  | 'validThrough'
  | 'identifier'
  | 'hiringOrganization.logo'
  | 'directApply'
  | 'educationRequirements'
  | 'experienceRequirements'
  | 'experienceInPlaceOfEducation'
  | 'application';

/**
 * `there`: it will be in the listing. `missing`: the spec says nothing. `wrong`: the spec says something that
 * cannot be used. `not-needed`: this job does without.
 */
export type GoogleState = 'there' | 'missing' | 'wrong' | 'not-needed';

export interface GoogleCheck {
  readonly property: GoogleProperty;
  /** `required`: without it Google does not list the job. */
  readonly level: 'required' | 'recommended' | 'optional';
  readonly state: GoogleState;
  /** Where it stands in the spec, or belongs. */
  readonly path: Path;
}

/**
 * What Google's job search will find in the listing a spec makes.
 * @param root of the spec merged with what it extends.
 */
export function googleChecks(root: SpecNode | undefined): GoogleCheck[] {
  const facts = readJobFacts(root);
  const isSaid = (...path: string[]): boolean => {
    let node: SpecNode | undefined = root;
    for (const key of path) node = valueNode(node, key);
    return node !== undefined && !(node.kind === 'scalar' && node.value === null);
  };
  /** Wrong where something is written but could not be used. */
  const state = (isThere: boolean, ...path: string[]): GoogleState =>
    isThere ? 'there' : isSaid(...path) ? 'wrong' : 'missing';
  const { employer, apply } = facts;
  const isRemote = facts.workplace === 'remote';
  const described = isSaid('summary') || isSaid('responsibilities');
  const hasPlaces = facts.places.length > 0;
  const pay = state(facts.pay !== undefined, 'compensation');
  return [
    check('title', 'required', state(facts.title !== undefined, 'title'), 'title'),
    check('description', 'required', described ? 'there' : 'missing', 'summary'),
    check(
      'datePosted',
      'required',
      state(facts.datePosted !== undefined, 'posting', 'datePosted'),
      'posting',
      'datePosted',
    ),
    check(
      'hiringOrganization',
      'required',
      state(employer.name !== undefined, 'organization', 'name'),
      'organization',
      'name',
    ),
    check('jobLocation', 'required', placeState(facts), 'location', 'places'),
    check(
      'applicantLocationRequirements',
      isRemote && !hasPlaces ? 'required' : 'recommended',
      isRemote ? state(facts.remoteFrom.length > 0, 'location', 'remoteFrom') : 'not-needed',
      'location',
      'remoteFrom',
    ),
    check('jobLocationType', 'recommended', remoteState(facts), 'location', 'workplace'),
    check('baseSalary', 'recommended', hasFigure(root) ? pay : 'missing', 'compensation'),
    check(
      'baseSalary.unitText',
      'recommended',
      facts.pay ? state(periods.has(facts.pay.period ?? ''), 'compensation', 'period') : 'missing',
      'compensation',
      'period',
    ),
    check(
      'employmentType',
      'recommended',
      state(
        facts.employmentTypes.some((type) => employmentTypes.has(type)),
        'employment',
        'type',
      ),
      'employment',
      'type',
    ),
    check(
      'validThrough',
      'recommended',
      endState(facts, isSaid('posting', 'validThrough')),
      'posting',
      'validThrough',
    ),
    check(
      'identifier',
      'recommended',
      state((facts.requisition ?? facts.id) !== undefined, 'posting', 'requisition'),
      'posting',
      'requisition',
    ),
    check(
      'hiringOrganization.logo',
      'recommended',
      state(employer.logo !== undefined, 'organization', 'logo'),
      'organization',
      'logo',
    ),
    check(
      'directApply',
      'recommended',
      state(apply.direct !== undefined, 'apply', 'direct'),
      'apply',
      'direct',
    ),
    check(
      'educationRequirements',
      'optional',
      state(educationLevels.has(facts.educationLevel ?? ''), 'education', 'level'),
      'education',
      'level',
    ),
    check(
      'experienceRequirements',
      'optional',
      state(facts.experienceYears !== undefined, 'experience', 'years'),
      'experience',
      'years',
    ),
    check(
      'experienceInPlaceOfEducation',
      'optional',
      insteadState(facts),
      'education',
      'orEquivalentExperience',
    ),
    check(
      'application',
      'required',
      apply.url !== undefined || apply.email !== undefined || apply.hasInstructions ? 'there' : 'missing',
      'apply',
    ),
  ];
}

function check(
  property: GoogleProperty,
  level: GoogleCheck['level'],
  state: GoogleState,
  ...path: string[]
): GoogleCheck {
  return { property, level, state, path };
}

/** A place counts with its country; work from home needs none where it says who may apply. */
function placeState({ places, workplace, remoteFrom }: JobFacts): GoogleState {
  if (places.length > 0) return places.every(({ country }) => country !== undefined) ? 'there' : 'wrong';
  return workplace === 'remote' && remoteFrom.length > 0 ? 'not-needed' : 'missing';
}

/** Only for work that is always done at home, and together with the places people may live in. */
function remoteState({ workplace, remoteFrom, places }: JobFacts): GoogleState {
  if (workplace !== 'remote') return 'not-needed';
  return remoteFrom.length > 0 || places.some(({ country }) => country !== undefined) ? 'there' : 'missing';
}

/** A job without an end has none; one that ends before it begins is a mistake. */
function endState({ datePosted, validThrough }: JobFacts, isWritten: boolean): GoogleState {
  if (validThrough === undefined) return isWritten ? 'wrong' : 'not-needed';
  return datePosted !== undefined && validThrough < datePosted ? 'wrong' : 'there';
}

/** Google asks for both sides where one may stand in for the other. */
function insteadState(facts: JobFacts): GoogleState {
  if (!facts.orEquivalentExperience) return 'not-needed';
  return countsInstead(facts) ? 'there' : 'missing';
}

/** True where experience may stand in for a degree, and the spec says how much of which. */
export function countsInstead({
  orEquivalentExperience,
  educationLevel,
  experienceYears,
}: JobFacts): boolean {
  const asksForDegree = educationLevel !== 'none' && educationLevels.has(educationLevel ?? '');
  return orEquivalentExperience && asksForDegree && (experienceYears ?? 0) > 0;
}

function hasFigure(root: SpecNode | undefined): boolean {
  const node = valueNode(root, 'compensation');
  return ['min', 'max', 'amount'].some((key) => valueNode(node, key) !== undefined);
}

/** `employment.type` as Google spells it. */
export const employmentTypes: ReadonlyMap<string, string> = new Map([
  ['full-time', 'FULL_TIME'],
  ['part-time', 'PART_TIME'],
  ['contract', 'CONTRACTOR'],
  ['temporary', 'TEMPORARY'],
  ['internship', 'INTERN'],
  ['volunteer', 'VOLUNTEER'],
  ['per-diem', 'PER_DIEM'],
  ['other', 'OTHER'],
]);

/** `compensation.period` as Google spells it. */
export const periods: ReadonlyMap<string, string> = new Map(
  ['hour', 'day', 'week', 'month', 'year'].map((period) => [period, period.toUpperCase()]),
);

/** `education.level` as Google names credentials; free text would be refused. */
export const educationLevels: ReadonlyMap<string, string> = new Map([
  ['none', 'no requirements'],
  ['high-school', 'high school'],
  ['certificate', 'professional certificate'],
  ['associate', 'associate degree'],
  ['bachelor', 'bachelor degree'],
  ['master', 'postgraduate degree'],
  ['doctorate', 'postgraduate degree'],
]);
