import type { FoundSkill } from '../../core/lookUps';
import { printable } from './excerpt';
import { wrap } from './layout';
import { painter } from './paint';

/** A skill that was looked up, with the path of the house catalog that describes it. */
export interface SkillAnswer extends Omit<FoundSkill, 'catalog'> {
  readonly catalog: string | undefined;
}

/** Skills for people: name, category and year, what it is, and its other names. */
export function prettySkills(
  term: string,
  answers: readonly SkillAnswer[],
  { colors, columns }: { readonly colors: boolean; readonly columns: number },
): string {
  const paint = painter(colors);
  if (answers.length === 0) return `No skill fits “${printable(term)}”.\n`;
  const texts = answers.map(({ skill, category, catalog }) => {
    const facts = [
      category?.title ?? '',
      skill.since === undefined ? '' : `since ${skill.since}`,
      catalog === undefined ? '' : `from ${catalog}`,
    ].filter((fact) => fact !== '');
    const aliases = skill.aliases.length > 0 ? `Also known as: ${skill.aliases.join(', ')}` : '';
    return [
      `${paint('bold', printable(skill.name))}\n`,
      paint('dim', wrap(printable(facts.join(' · ')), columns, 2)),
      wrap(printable(skill.description), columns, 2),
      paint('dim', wrap(printable(aliases), columns, 2, 2)),
    ].join('');
  });
  return texts.join('\n');
}

/** The same for other programs; `docs/cli.md` documents the shape. */
export function jsonSkills(term: string, answers: readonly SkillAnswer[]): string {
  const skills = answers.map(({ skill, category, catalog }) => ({
    name: skill.name,
    category: { id: skill.category, title: category?.title ?? skill.category },
    ...(skill.since === undefined ? {} : { since: skill.since }),
    description: skill.description,
    aliases: skill.aliases,
    ...(catalog === undefined ? {} : { catalog }),
  }));
  return `${JSON.stringify({ version: 1, term, skills }, null, 2)}\n`;
}
