import { nodeAt, type Path } from '../document';
import { type GoogleCheck, type GoogleProperty, googleChecks } from '../knowledge/googleChecks';
import { sourceWord } from '../knowledge/sources';
import { defineRule } from './defineRule';
import type { Rule, RuleFinding, RuleInput } from './types';

/** What Google's job search asks of a listing, told where it belongs, once the posting is published. */
export const googleJobPosting: Rule = defineRule({
  id: 'google-job-posting',
  category: 'publishing',
  severity: 'info',
  profiles: { internal: 'off' },
  options: { drafts: false, recommended: true },
  *check(input, { drafts, recommended }) {
    const { facts, complete, merged, profile } = input;
    if (!complete || facts.isFragment) return;
    const status = facts.field('posting', 'status')?.text;
    if (status === 'closed' || (status !== 'open' && !drafts && profile !== 'strict')) return;
    for (const check of googleChecks(merged.root)) {
      const isWanted = check.level === 'required' || (recommended && check.level === 'recommended');
      const isToTell = check.state === 'missing' || check.state === 'wrong' || isHalf(check);
      if (!isToTell || !(isWanted || isHalf(check)) || toldElsewhere(check, input)) continue;
      yield finding(check, input);
    }
  },
});

/** What one of two says needs the other. */
function isHalf({ property, state }: GoogleCheck): boolean {
  return property === 'experienceInPlaceOfEducation' && state === 'missing';
}

/** What the format or another rule says already. */
function toldElsewhere({ property, state, path }: GoogleCheck, { facts, merged }: RuleInput): boolean {
  if (property === 'title' || property === 'description' || property === 'application') return true;
  if (property === 'baseSalary' && state === 'missing') return true;
  if (property === 'baseSalary.unitText' && state === 'missing') {
    return (
      facts.field('compensation', 'min') === undefined && facts.field('compensation', 'amount') === undefined
    );
  }
  if (property === 'validThrough' || property === 'jobLocationType') return true;
  // A value that is there but cannot be used is a mistake of the format, apart from those below.
  return state === 'wrong' && !madeOfParts.has(property) && nodeAt(merged.root, path) !== undefined;
}

const madeOfParts: ReadonlySet<GoogleProperty> = new Set(['jobLocation', 'baseSalary']);

function finding(check: GoogleCheck, { facts, google }: RuleInput): RuleFinding {
  const { property, level, state, path } = check;
  const words = google.properties.find((entry) => entry.property === property);
  const advice = (state === 'wrong' ? words?.wrong : undefined) ?? words?.missing ?? '';
  const keys = path.map(String);
  const wrongPlace =
    property === 'jobLocation' ? facts.places.find(({ country }) => country === undefined) : undefined;
  const there = facts.field(...keys);
  const source = words?.source ?? google.guide;
  const weight = /Google/.test(advice) ? '' : ` ${weights[level]}`;
  const [top, last] = [keys.slice(0, -1), keys.at(-1) ?? ''];
  const isMissing = there === undefined && wrongPlace === undefined && !isHalf(check);
  return {
    span: wrongPlace?.span ?? (there ? there.span : facts.home(...keys)),
    ...(level === 'required' ? {} : { severity: 'hint' }),
    message: `${words?.title ?? property}: ${advice}${weight} (As of ${google.checked}, ${sourceWord(source)}: ${source}.)`,
    about: restsOn[property] ?? [path],
    data: isMissing ? { path: top, keys: [last] } : { subject: keys.join('.') },
  };
}

/** Where a property is made of more than the value at its path. */
const restsOn: Readonly<Partial<Record<GoogleProperty, readonly Path[]>>> = {
  baseSalary: [['compensation']],
  'baseSalary.unitText': [['compensation']],
  experienceInPlaceOfEducation: [['education'], ['experience']],
  identifier: [['id'], ['posting', 'requisition']],
  jobLocation: [['location', 'places']],
};

const weights: Readonly<Record<GoogleCheck['level'], string>> = {
  required: 'Google lists no job without it.',
  recommended: 'Google recommends it.',
  optional: 'Google asks for it.',
};
