import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';
import { perWording, perWordingTest } from './perText';
import type { RuleInput } from './types';

/** A degree that is asked for without another way to show the same knowledge. */
export const degreeInflation = defineRule({
  id: 'degree-inflation',
  category: 'requirements',
  severity: 'hint',
  profiles: { strict: 'info' },
  options: { families: ['education', 'healthcare', 'legal'] },
  *check(input, { families }) {
    const { facts, analysis } = input;
    const family = facts.role?.role.family;
    // Where the law asks for the degree, nobody can do without it.
    if ((family !== undefined && families.includes(family)) || mentionsLicense(input)) return;
    const open = facts.field('education', 'orEquivalentExperience');
    // Whoever wrote it down, whichever way, has thought about it.
    if (open) return;
    const level = facts.field('education', 'level');
    if (level?.own && degrees.has(level.text ?? '')) {
      yield {
        span: level.span,
        message:
          'A degree is asked for, and no other way is named to have learned the same. Say whether experience counts as well: “orEquivalentExperience”.',
        data: { path: ['education'], keys: ['orEquivalentExperience'] },
      };
    }
    if (facts.language !== 'en') return;
    for (const { key, optional, bullets } of analysis.bullets) {
      if (key !== 'qualifications' || optional) continue;
      for (const { text } of bullets) {
        const match = degreeIn(text);
        if (!match) continue;
        const { prose } = text;
        yield {
          span: prose.toSource(match.index, match.index + match[0].length),
          message: `${inQuotes(match[0])} keeps out everyone who learned the same on the job. If experience counts as well, say so.`,
          data: { replacements: [`${match[0]} (or equivalent experience)`] },
        };
      }
    }
  },
});

const degrees: ReadonlySet<string> = new Set(['bachelor', 'master', 'doctorate']);

const degree =
  /\b(?:bachelor['’]?s?|master['’]?s|university|college|undergraduate|graduate|doctoral|four-year|4-year)(?: of (?:science|arts|engineering))?[ -](?:degree|diploma)\b|\b(?:ph\.?d|mba)\b(?: degree)?|\bdegree\b(?= in\b)/i;

/** Anything that leaves another way open, or makes the degree a wish. */
const alternative =
  /\b(?:or|equivalent|experience|preferred|prefer|plus|bonus|ideally|nice to have|advantage|desirable|desired|welcome|optional|no|not|without|helpful|if you)\b|n['’]t\b/i;

const degreeIn = perWording(({ text }) => {
  const match = degree.exec(text);
  return match && !alternative.test(text) ? match : undefined;
});

function mentionsLicense({ analysis }: RuleInput): boolean {
  return analysis.bullets.some(
    ({ key, bullets }) => key === 'qualifications' && bullets.some(({ text }) => namesLicense(text)),
  );
}

const namesLicense = perWordingTest(
  /\b(?:licen[sc]ed?|licensure|registered|chartered|bar admission|board[- ]certified)\b/i,
);
