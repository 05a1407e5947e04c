import type { Candidate } from './candidates';
import {
  companies,
  employers,
  groups,
  heads,
  joints,
  offers,
  partnering,
  phraseEnds,
  pluralGroups,
  possessives,
  statements,
} from './cues';
import { directlyAfter, type Setting, wordsAfter, wordsBefore } from './nearby';

/**
 * Whether common words that name a skill speak of something else: of people ("the marketing team", "partner
 * with sales"), of the employer ("a leader in logistics"), of a benefit or a degree.
 */
export function speaksOfSomethingElse(setting: Setting, candidate: Candidate): boolean {
  return (
    isPartOfCompound(setting, candidate) ||
    isInstruction(setting, candidate) ||
    isGroup(setting, candidate) ||
    isPartner(setting, candidate) ||
    isOfTheEmployer(setting, candidate) ||
    isOffered(setting, candidate) ||
    isFieldOfStudy(setting, candidate) ||
    isSubject(setting, candidate)
  );
}

const orders = new Set('build design test process record plan control load'.split(' '));

/** "Design systems that last", "Test equipment after repair". */
function isInstruction({ tokens }: Setting, { from, to }: Candidate): boolean {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (!first?.opensSentence || !last || to - from === 1 || !orders.has(first.word)) return false;
  const hasObject = /[^s]s$/.test(last.word) || ['equipment', 'documentation'].includes(last.word);
  return hasObject && next !== undefined && next.gap === 'space' && !joints.has(next.word);
}

const openCompounds = new Set(['based', 'related', 'specific', 'focused', 'heavy', 'intensive']);

/** "sales-driven", "micro-management". */
function isPartOfCompound({ tokens }: Setting, { from, to }: Candidate): boolean {
  const [first, next] = [tokens[from], tokens[to]];
  return first?.gap === 'hyphen' || (next?.gap === 'hyphen' && !openCompounds.has(next.word));
}

const businesses = new Set(
  'company companies startup startups start-up firm firms agency agencies provider providers consultancy'.split(
    ' ',
  ),
);

/** "an AI startup": not even a name in capitals is asked for. */
export function describesBusiness(setting: Setting, { to }: Candidate): boolean {
  return businesses.has(directlyAfter(setting, to)?.word ?? '');
}

/** "marketing manager", "sales, marketing and finance teams". */
function isGroup(setting: Setting, { to }: Candidate): boolean {
  if (groups.has(directlyAfter(setting, to)?.word ?? '')) return true;
  const { tokens } = setting;
  const next = tokens[to];
  if (!next || !(next.gap === 'comma' || next.gap === 'slash' || joints.has(next.word))) return false;
  for (let at = to; at < to + 9; at++) {
    const token = tokens[at];
    if (!token || phraseEnds.has(token.word)) return false;
    if (['break', 'other', 'colon', 'parenthesis'].includes(token.gap)) return false;
    if (at > to && pluralGroups.has(token.word)) return true;
  }
  return false;
}

/** Skills that are departments as well. */
const departments = new Set('sales marketing hr finance legal operations support product design'.split(' '));
/** Skills that are more often a department than not. */
const businessUnits = new Set(
  'sales marketing accounting procurement purchasing logistics compliance recruiting treasury merchandising'.split(
    ' ',
  ),
);
const handing = new Set(
  'hand over handover report reports escalate forward pass present send closely'.split(' '),
);
/** Whoever helps with sales, or has experience with them, does them. */
const helping = new Set(
  'experience experienced skills knowledge familiarity familiar assist assisting help helping support background'.split(
    ' ',
  ),
);
const looseVerbs = new Set(['work', 'works', 'working', 'meet', 'meeting', 'closely', 'join', 'talk']);
const through = new Set(['the', 'our', 'your', 'other', 'internal', 'external']);

/** "Collaborate with product management". */
function isPartner(setting: Setting, { name, from, to }: Candidate): boolean {
  const before = wordsBefore(setting, from, 10);
  const link = before.findIndex((word) => phraseEnds.has(word) && !through.has(word));
  const preposition = before[link] ?? '';
  const single = to - from === 1;
  const department = departments.has(name.skill.category);
  if (['between', 'across'].includes(preposition)) return department && single;
  if (preposition === 'to')
    return department && before.slice(link + 1, link + 4).some((word) => handing.has(word));
  if (preposition !== 'with') return false;
  const verbs = before.slice(link + 1, link + 4);
  const beforeVerbs = before.slice(link + 1, link + 6);
  if (beforeVerbs.some((word) => helping.has(word))) return false;
  if (single && businessUnits.has(name.words[0] ?? '')) return true;
  return verbs.some((word) => partnering.has(word) && (department || !looseVerbs.has(word)));
}

/** "head of sales", "a provider of cloud services", "our logistics". */
function isOfTheEmployer(setting: Setting, { from, to }: Candidate): boolean {
  const before = wordsBefore(setting, from, 10);
  if (to - from === 1 && possessives.has(before[0] ?? '')) return true;
  if (before[0] === 'of' && heads.has(before[1] ?? '')) return true;
  const link = before.findIndex((word) => phraseEnds.has(word) || word === 'of');
  if (!['of', 'in', 'for'].includes(before[link] ?? '')) return false;
  return before.slice(link + 1, link + 3).some((word) => companies.has(word));
}

const offerOpenings = new Set([
  'benefits',
  'perks',
  'enjoy',
  'free',
  'discounted',
  'paid',
  'subsidized',
  'generous',
]);
const gifts = new Set(['free', 'paid', 'subsidized', 'subsidised', 'discounted', 'complimentary', 'receive']);

/** "We offer free coaching". */
function isOffered(setting: Setting, { from }: Candidate): boolean {
  const before = wordsBefore(setting, from, 40);
  if (before.slice(0, 2).some((word) => gifts.has(word))) return true;
  const opening = before.slice(-6).reverse();
  if (opening.slice(0, 1).some((word) => offerOpenings.has(word))) return true;
  return (
    (opening.slice(0, 3).some((word) => employers.has(word)) && opening.some((word) => offers.has(word))) ||
    (opening.includes('you') && opening.some((word) => word === 'receive' || word === 'get'))
  );
}

const degrees = new Set(
  'degree degrees bachelor bachelors master masters diploma phd doctorate major graduate studies bsc msc bs ba mba s'.split(
    ' ',
  ),
);

/** "a degree in accounting or finance". */
function isFieldOfStudy(setting: Setting, { from }: Candidate): boolean {
  const before = wordsBefore(setting, from, 12);
  const link = before.findIndex((word) => phraseEnds.has(word) || word === 'of');
  if (before[link] !== 'in' && before[link] !== 'of') return false;
  return before.slice(link + 1, link + 3).some((word) => degrees.has(word));
}

const asked = new Set(
  'required preferred essential must needed necessary desirable welcome plus advantage'.split(' '),
);

/** "sales are growing", but not "payroll is a plus". */
function isSubject(setting: Setting, { from, to }: Candidate): boolean {
  const next = directlyAfter(setting, to)?.word ?? '';
  if (next === 'matter' || next === 'matters') return true;
  if (to - from > 1 || !statements.has(next)) return false;
  return !wordsAfter(setting, to, 5).some((word) => asked.has(word));
}
