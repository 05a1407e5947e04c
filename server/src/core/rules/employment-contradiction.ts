import { stringOf } from '../document';
import { inQuotes } from '../text/inQuotes';
import { type Claim, claimsIn, isDenied, wordsBefore } from './claims';
import { smallNumber, smallNumberOf } from './numberWords';
import type { Rule, RuleFinding, RuleInput } from './types';

/** The text and `employment` disagree on the kind of employment or the hours. */
export const employmentContradiction: Rule = {
  id: 'employment-contradiction',
  category: 'contradictions',
  severity: 'warning',
  *check(input) {
    const field = input.facts.field('employment', 'type');
    const items =
      field?.node.kind === 'list' ? field.node.items.map(({ value }) => value) : field ? [field.node] : [];
    const types = items.flatMap((node) => stringOf(node) ?? []);
    if (field && types.length > 0) {
      for (const { says, pattern, against } of kinds) {
        if (types.includes(says) || (against && !against.some((type) => types.includes(type)))) continue;
        for (const claim of claimsIn(input, pattern, ofThisJob)) {
          if (isDenied(claim)) continue;
          yield {
            span: claim.prose.prose.toSource(claim.start, claim.end),
            message: `The text says ${inQuotes(claim.match[0])}, employment.type says ${inQuotes(types.join(', '))}. People filter by the field: make them agree.`,
            related: [{ span: field.span, message: 'The type is here.' }],
            ...(field.own && field.node.kind === 'scalar' && says !== 'permanent'
              ? { data: { path: field.node.path, setTo: says } }
              : {}),
          };
        }
      }
    }
    yield* hours(input, types);
  },
};

const ofThisJob = /\bthis\b|stelle/i;
const job = '(?:position|role|job|opportunity)';

interface Kind {
  readonly says: string;
  readonly pattern: RegExp;
  /** Only next to one of these types; without it, next to any other. */
  readonly against?: readonly string[];
}

const saying = (kind: string): RegExp =>
  new RegExp(
    `\\bthis is an? (?:\\p{L}+ )?${kind} ${job}\\b|\\bthis ${job} is (?:an? )?${kind}(?=\\s*(?:[.,;:!?()–—]|$)|\\s(?:and|with|for|at|in|on|until|from|or)\\b)`,
    'giu',
  );

const kinds: readonly Kind[] = [
  { says: 'part-time', pattern: saying('part-time'), against: ['full-time'] },
  { says: 'full-time', pattern: saying('full-time'), against: ['part-time'] },
  {
    says: 'permanent',
    pattern: saying('permanent'),
    against: ['temporary', 'contract', 'per-diem', 'internship'],
  },
  { says: 'temporary', pattern: saying('(?:temporary|fixed-term)'), against: ['per-diem', 'volunteer'] },
  {
    says: 'contract',
    pattern: saying('(?:contract|contractor|freelance)'),
    against: ['full-time', 'part-time', 'internship', 'volunteer'],
  },
  { says: 'volunteer', pattern: saying('(?:volunteer|unpaid)') },
  {
    says: 'part-time',
    pattern: /\b(?:diese|die) stelle ist (?:eine )?(?:in )?teilzeit(?:stelle)?\b/gi,
    against: ['full-time'],
  },
  {
    says: 'full-time',
    pattern: /\b(?:diese|die) stelle ist (?:eine )?(?:in )?vollzeit(?:stelle)?\b/gi,
    against: ['part-time'],
  },
];

/** "a 32-hour week", "40 hours a week". */
function* hours(input: RuleInput, types: readonly string[]): Iterable<RuleFinding> {
  const field = input.facts.field('employment', 'hours');
  const given = field?.number;
  if (!field || given === undefined || types.length > 1) return;
  for (const claim of claimsIn(input, weekly, ofAWeek)) {
    const { match, prose } = claim;
    const said = smallNumberOf(match[1] ?? match[2] ?? '');
    if (!whole.has(String(prose.node.path[0])) || said === given || isBeside(claim)) continue;
    yield {
      span: prose.prose.toSource(claim.start, claim.end),
      message: `The text says ${match[0]}, employment.hours says ${given}. Make them agree.`,
      related: [{ span: field.span, message: `${inQuotes(given)} is here.` }],
      ...(field.own ? { data: { path: field.node.path, setTo: String(said) } } : {}),
    };
  }
}

/** Where hours are those of the job. */
const whole: ReadonlySet<string> = new Set(['summary', 'employment']);

const ofAWeek = /week/i;
const weekly = new RegExp(
  `(?<![\\w.,–-])(?:(${smallNumber})[- ]hour (?:work(?:ing)? )?week|(${smallNumber}) hours (?:a|per|each) week)\\b`,
  'gi',
);

function isBeside(claim: Claim): boolean {
  return (
    isDenied(claim) ||
    /\b(?:up to|at least|from|to|or|about|around|least|most|minimum|maximum|between|overtime|call|extra|additional|other|first|of)\s*$/i.test(
      wordsBefore(claim),
    ) ||
    /^\s*(?:of|on|in|for|to|or|with|during|at)\b/i.test(
      claim.prose.prose.text.slice(claim.end, claim.end + 12),
    )
  );
}
