import type { Candidate } from './candidates';
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

/** "Design systems that last", "Test equipment after repair". */
function isInstruction({ cues, tokens }: Setting, { from, to }: Candidate): boolean {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (!first?.opensSentence || !last || to - from === 1 || !cues.orders.has(first.word)) return false;
  const hasObject = /[^s]s$/.test(last.word) || ['equipment', 'documentation'].includes(last.word);
  return hasObject && next !== undefined && next.gap === 'space' && !cues.joints.has(next.word);
}

/** "sales-driven", "micro-management". */
function isPartOfCompound({ cues, tokens }: Setting, { from, to }: Candidate): boolean {
  const [first, next] = [tokens[from], tokens[to]];
  return first?.gap === 'hyphen' || (next?.gap === 'hyphen' && !cues.openCompounds.has(next.word));
}

/** "an AI startup": not even a name in capitals is asked for. */
export function describesBusiness(setting: Setting, { to }: Candidate): boolean {
  const { cues } = setting;
  return cues.businesses.has(directlyAfter(setting, to)?.word ?? '');
}

/** "marketing manager", "sales, marketing and finance teams". */
function isGroup(setting: Setting, { to }: Candidate): boolean {
  const { cues } = setting;
  if (cues.groups.has(directlyAfter(setting, to)?.word ?? '')) return true;
  const { tokens } = setting;
  const next = tokens[to];
  if (!next || !(next.gap === 'comma' || next.gap === 'slash' || cues.joints.has(next.word))) return false;
  for (let at = to; at < to + 9; at++) {
    const token = tokens[at];
    if (!token || cues.phraseEnds.has(token.word)) return false;
    if (['break', 'other', 'colon', 'parenthesis'].includes(token.gap)) return false;
    if (at > to && cues.pluralGroups.has(token.word)) return true;
  }
  return false;
}

/** Skills that are departments as well. */
const departments = new Set('sales marketing hr finance legal operations support product design'.split(' '));

/** "Collaborate with product management". */
function isPartner(setting: Setting, { name, from, to }: Candidate): boolean {
  const { cues } = setting;
  const before = wordsBefore(setting, from, 10);
  const link = before.findIndex((word) => cues.phraseEnds.has(word) && !cues.passedOver.has(word));
  const preposition = before[link] ?? '';
  const single = to - from === 1;
  const department = departments.has(name.skill.category);
  if (['between', 'across'].includes(preposition)) return department && single;
  if (preposition === 'to')
    return department && before.slice(link + 1, link + 4).some((word) => cues.handingOver.has(word));
  if (preposition !== 'with') return false;
  const verbs = before.slice(link + 1, link + 4);
  const beforeVerbs = before.slice(link + 1, link + 6);
  if (beforeVerbs.some((word) => cues.helping.has(word))) return false;
  if (single && cues.businessUnits.has(name.words[0] ?? '')) return true;
  return verbs.some((word) => cues.partnering.has(word) && (department || !cues.meeting.has(word)));
}

/** "head of sales", "a provider of cloud services", "our logistics". */
function isOfTheEmployer(setting: Setting, { from, to }: Candidate): boolean {
  const { cues } = setting;
  const before = wordsBefore(setting, from, 10);
  if (to - from === 1 && cues.possessives.has(before[0] ?? '')) return true;
  if (before[0] === 'of' && cues.heads.has(before[1] ?? '')) return true;
  const link = before.findIndex((word) => cues.phraseEnds.has(word) || word === 'of');
  if (!['of', 'in', 'for'].includes(before[link] ?? '')) return false;
  return before.slice(link + 1, link + 3).some((word) => cues.companies.has(word));
}

/** "We offer free coaching". */
function isOffered(setting: Setting, { from }: Candidate): boolean {
  const { cues } = setting;
  const before = wordsBefore(setting, from, 40);
  if (before.slice(0, 2).some((word) => cues.gifts.has(word))) return true;
  const opening = before.slice(-6).reverse();
  if (opening.slice(0, 1).some((word) => cues.offerOpenings.has(word))) return true;
  return (
    (opening.slice(0, 3).some((word) => cues.employers.has(word)) &&
      opening.some((word) => cues.offers.has(word))) ||
    (opening.includes('you') && opening.some((word) => word === 'receive' || word === 'get'))
  );
}

/** "a degree in accounting or finance". */
function isFieldOfStudy(setting: Setting, { from }: Candidate): boolean {
  const { cues } = setting;
  const before = wordsBefore(setting, from, 12);
  const link = before.findIndex((word) => cues.phraseEnds.has(word) || word === 'of');
  if (before[link] !== 'in' && before[link] !== 'of') return false;
  return before.slice(link + 1, link + 3).some((word) => cues.degrees.has(word));
}

/** "sales are growing", but not "payroll is a plus". */
function isSubject(setting: Setting, { from, to }: Candidate): boolean {
  const { cues } = setting;
  const next = directlyAfter(setting, to)?.word ?? '';
  if (next === 'matter' || next === 'matters') return true;
  if (to - from > 1 || !cues.statements.has(next)) return false;
  return !wordsAfter(setting, to, 5).some((word) => cues.askedAfter.has(word));
}
