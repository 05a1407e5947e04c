import type { SkillTable } from '../../knowledge/skills';
import type { SkillEntry } from '../../knowledge/types';
import { skillAliases } from '../skillAliases';
import { faqText } from './faq';
import { commandLink, escapeName, tameMarkdown } from './markdown';

/** Leads to everything else that is known of a skill. */
export interface SkillLink {
  /** The command that shows the whole entry; it is called with the name and the uri of the file, in one object. */
  readonly command: string;
  readonly uri: string;
}

/** More names than this are no glance any more. */
const mostNames = 5;

/** A skill at a glance: twelve lines at most, the rest behind the link. */
export function skillText(skill: SkillEntry, skills: SkillTable, link?: SkillLink): string {
  const { name, description, related } = skill;
  const { names } = skillAliases(skill);
  const [faq] = skillFaqs(skill, skills);
  const lists = [
    nameList('Also known as', names.slice(0, mostNames), names.length - mostNames),
    nameList('Often with', related.slice(0, mostNames), related.length - mostNames),
  ];
  return [
    `### ${escapeName(name)}`,
    tameMarkdown(description),
    factsText(skill, skills),
    lists.filter((list) => list !== '').join('  \n'),
    faq ? faqText([faq]) : '',
    link ? commandLink(`All about ${name}`, link.command, [{ name, uri: link.uri }]) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The skill's own questions, or else those that hold for all of its category. */
function skillFaqs(skill: SkillEntry, skills: SkillTable): SkillEntry['faqs'] {
  return skill.faqs.length > 0 ? skill.faqs : (skills.category(skill.category)?.faqs ?? []);
}

export function factsText(skill: SkillEntry, skills: SkillTable): string {
  const category = skills.category(skill.category);
  const facts = [
    category ? escapeName(category.title) : '',
    skill.since ? `since ${skill.since}` : '',
    skill.broader ? `part of ${escapeName(skill.broader)}` : '',
  ].filter((fact) => fact !== '');
  return facts.length > 0 ? `*${facts.join(' · ')}*` : '';
}

/** @param more How many there are besides; less than one for none. */
export function nameList(label: string, names: readonly string[], more = 0): string {
  if (names.length === 0) return '';
  return `${label}: ${names.map(escapeName).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
