import { join } from 'node:path';
import type { OccupationCode, RoleEntry } from '../../server/src/core/knowledge/types.ts';
import { readKnowledge } from './knowledge/read.mts';
import type { Step } from './step.mts';

const OUTPUT = 'docs/roles.md';
const ROOT = join(import.meta.dirname, '../..');

/** Writes the page of all roles that completion and hovers know. */
export const step: Step = {
  name: 'roles',
  outputs: [OUTPUT],
  async generate() {
    const { roles } = await readKnowledge(ROOT);
    return { [OUTPUT]: page([...roles].sort((a, b) => (a.title < b.title ? -1 : 1))) };
  },
};

function page(roles: readonly RoleEntry[]): string {
  const families = [...new Set(roles.map(({ family }) => family))].sort();
  return `${[
    '<!-- Made from server/data/roles by scripts/generate/roles.mts. -->',
    '# Roles',
    `The roles that JobSpec knows, ${roles.length} in all. Start a job description with one of their titles, and the
editor suggests responsibilities, qualifications, skills and the questions candidates ask.

Occupation codes are from O*NET-SOC and ISCO-08; an asterisk marks a code that is a judgment of ours. Nothing on
this page names a salary: pay depends on place, year and company.`,
    ...families.map((family) => contents(family, roles)),
    ...roles.map(chapter),
  ].join('\n\n')}\n`;
}

function contents(family: string, roles: readonly RoleEntry[]): string {
  const links = roles
    .filter((role) => role.family === family)
    .map(({ title }) => `[${title}](#${anchor(title)})`);
  return `**${heading(family)}.** ${links.join(', ')}`;
}

function chapter(role: RoleEntry): string {
  const { title, aliases = [], summary, occupation, levels, skills, faqs } = role;
  const { onetSoc, isco08 } = occupation;
  const codes = [
    ...(onetSoc ? [`O*NET-SOC ${code(onetSoc)}`] : []),
    ...(isco08 ? [`ISCO-08 ${code(isco08)}`] : []),
  ];
  return [
    `## ${title}`,
    summary.trim(),
    [
      ...(aliases.length > 0 ? [`- Also called: ${aliases.join(', ')}`] : []),
      ...(codes.length > 0 ? [`- Occupation: ${codes.join('; ')}`] : []),
      `- Levels: ${levels.map((level) => level.title + years(level)).join(', ')}`,
      `- Usual skills: ${skills.join(', ')}`,
    ].join('\n'),
    ...faqs.map(
      ({ question, answer, source }) =>
        `**${question}** ${answer.trim()}${source ? ` ([source](${source}))` : ''}`,
    ),
  ].join('\n\n');
}

function code({ code: id, title, judgement }: OccupationCode): string {
  return `${id} ${title}${judgement ? '*' : ''}`;
}

function years({ years: span }: RoleEntry['levels'][number]): string {
  if (!span) return '';
  return span.to === undefined ? ` (from ${span.from} years)` : ` (${span.from} to ${span.to} years)`;
}

function heading(family: string): string {
  const text = family.replaceAll('-', ' ');
  return /^(?:hr|it)$/.test(text) ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);
}

/** The anchor GitHub and the Markdown preview of VS Code give to the heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
