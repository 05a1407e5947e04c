import type { RoleEntry } from '../../knowledge/types';
import { faqText } from './faq';

/** A role: what it is, its occupation codes, and the questions candidates ask about it. */
export function roleText(role: RoleEntry): string {
  const { onetSoc, isco08 } = role.occupation ?? {};
  const codes = [
    onetSoc ? `O\\*NET-SOC ${onetSoc.code} (${onetSoc.title})` : '',
    isco08 ? `ISCO-08 ${isco08.code} (${isco08.title})` : '',
  ].filter((code) => code !== '');
  const parts = [
    `### ${role.title}`,
    role.summary,
    codes.length > 0 ? `*${codes.join(' · ')}*` : '',
    faqText(role.faqs),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The questions that candidates usually ask, to choose from. */
export function roleQuestionsText(role: RoleEntry): string {
  const questions = role.faqs.map(({ question }) => `- ${question}`).join('\n');
  return `**What candidates ask about a ${role.title}**\n\n${questions}`;
}
