import { inQuotes } from '../text/inQuotes';
import { isJustBegun } from './begun';
import { defineRule } from './defineRule';

/** Sections that candidates look for; pay and the way to apply have rules of their own. */
export const sectionMissing = defineRule({
  id: 'section-missing',
  category: 'structure',
  severity: 'info',
  profiles: { internal: 'hint', strict: 'warning' },
  options: {
    internal: ['employment', 'location'],
    public: ['employment', 'location', 'benefits', 'faqs'],
    strict: [
      ...['organization', 'employment', 'location', 'benefits', 'hiringProcess', 'statements', 'faqs'],
    ],
  },
  *check({ facts, complete, profile, reasonsRequired }, options) {
    if (!complete || facts.isFragment || isJustBegun(facts)) return;
    const missing = options[profile].filter((key) => !facts.field(key));
    if (missing.length === 0) return;
    const names = missing.map((key) => inQuotes(key));
    const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
    const reason = reasons[missing[0] ?? ''];
    yield {
      span: facts.home(),
      message: `This posting says nothing under ${list}. ${reason ?? 'Candidates look for it.'} Add ${missing.length > 1 ? 'them' : 'it'}. Not needed here? Write “# jobspec-disable-file section-missing${reasonsRequired ? ' -- why' : ''}” at the top of this file. For all files, write “section-missing: off” under “rules” in a file jobspec.config.yaml.`,
      data: { path: [], keys: missing },
      ...(missing.length === 1 ? { about: missing.map((key) => [key]) } : {}),
      // Hardly any posting answers questions; that is worth a nudge, and no line in the list of problems.
      ...(profile === 'public' && missing.join() === 'faqs' ? { severity: 'hint' as const } : {}),
    };
  },
});

/** What readers lose, told of the first section that is missing. */
const reasons: Readonly<Record<string, string>> = {
  organization: 'Candidates want to know who they would work for.',
  employment: 'Candidates want to know whether the job is full-time, and when they would work.',
  location: 'Candidates want to know where they would work.',
  compensation: 'Pay is what candidates look for first.',
  benefits: 'Candidates compare benefits before they apply.',
  hiringProcess: 'Candidates want to know what happens after they apply.',
  apply: 'Nobody can apply without an address.',
  statements: 'Candidates look for a word on equal opportunity and on help with applying.',
  faqs: 'Answers to the usual questions save candidates and recruiters a call.',
};
