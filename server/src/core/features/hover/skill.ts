import type { SkillTable } from '../../knowledge/skills';
import type { SkillEntry } from '../../knowledge/types';
import { faqText } from './faq';

/** A skill at a glance: what it is, since when, what else it is called, and what people ask about it. */
export function skillText(skill: SkillEntry, skills: SkillTable): string {
  const category = skills.category(skill.category);
  const facts = [
    category?.title ?? '',
    skill.since ? `since ${skill.since}` : '',
    skill.broader ? `part of ${skill.broader}` : '',
  ].filter((fact) => fact !== '');
  const faqs = skill.faqs.length > 0 ? skill.faqs : (category?.faqs ?? []);
  const parts = [
    `### ${skill.name}`,
    skill.description,
    facts.length > 0 ? `*${facts.join(' · ')}*` : '',
    line('Also known as', skill.aliases),
    line('Often with', skill.related),
    line('Accept instead', skill.alternatives),
    faqText(faqs.slice(0, 3)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function line(label: string, names: readonly string[]): string {
  return names.length > 0 ? `${label}: ${names.join(', ')}` : '';
}
