import type { SkillTable } from '../../knowledge/skills';
import type { SkillEntry } from '../../knowledge/types';
import { skillAliases } from '../skillAliases';
import { faqText } from './faq';
import { escapeName, tameMarkdown } from './markdown';
import { factsText, nameList } from './skill';

/** The whole entry of a skill, to be read as a page of its own. */
export interface SkillPage {
  /** The canonical name. */
  readonly name: string;
  readonly markdown: string;
}

/** Everything the catalogs know about a skill, found by any of its names; undefined where they do not know it. */
export function skillPage(name: string, { skills }: { readonly skills: SkillTable }): SkillPage | undefined {
  const skill = skills.find(name);
  return skill && { name: skill.name, markdown: pageText(skill, skills) };
}

function pageText(skill: SkillEntry, skills: SkillTable): string {
  const category = skills.category(skill.category);
  const { names, spellings } = skillAliases(skill);
  const lists = [
    nameList('Also known as', names),
    nameList('Recognized as well', spellings),
    nameList('Often with', skill.related),
    nameList('Accept instead', skill.alternatives),
    nameList('Followed by', skill.successors),
  ].filter((list) => list !== '');
  const own = new Set(skill.faqs.map(({ question }) => question));
  const shared = (category?.faqs ?? []).filter(({ question }) => !own.has(question));
  return [
    `# ${escapeName(skill.name)}`,
    tameMarkdown(skill.description),
    factsText(skill, skills),
    lists.map((list) => `- ${list}`).join('\n'),
    section(`Questions about ${escapeName(skill.name)}`, faqText(skill.faqs)),
    section(`Questions about skills like it: ${escapeName(category?.title ?? '')}`, faqText(shared)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function section(title: string, text: string): string {
  return text === '' ? '' : `## ${title}\n\n${text}`;
}
