import { deflateRawSync } from 'node:zlib';
import type { RoleEntry, SkillAmbiguity, SkillCategory, SkillEntry, SkillTable } from './types.mts';
import type { CategoryTexts, PackedAmbiguity, PackedCategory, PackedRoles, PackedSkills } from './unpack.mts';

/** Small enough to open within a few milliseconds, large enough to pack well. */
const ROLES_PER_BLOCK = 10;

/**
 * Writes the skills in the compact form that `unpackSkills` reads.
 * @param table Skills in the order of the categories.
 * @returns The packed form, and one sentence for each reference that was left out because it names no skill.
 * @throws Error if a name or alias holds one of the separators, which the schema rules out.
 */
export function packSkills({ skills, categories }: SkillTable): { packed: PackedSkills; problems: string[] } {
  const problems: string[] = [];
  const indexes = new Map(skills.map((skill, index) => [skill.name, index.toString(36)]));
  const contexts = new Table<readonly string[]>();
  const ambiguous = new Table<PackedAmbiguity>();

  const refer = (from: SkillEntry, targets: readonly string[]) =>
    targets
      .map((target) => {
        const index = indexes.get(target);
        if (index === undefined) problems.push(`${from.name} refers to "${target}", which is no skill.`);
        return index;
      })
      .filter((index) => index !== undefined)
      .join(';');

  const lines = skills.map((skill) =>
    [
      skill.name,
      skill.aliases.map((alias) => checked(alias, ';')).join(';'),
      skill.since?.toString(36) ?? '',
      refer(skill, skill.related),
      refer(skill, skill.alternatives),
      refer(skill, skill.broader ? [skill.broader] : []),
      refer(skill, skill.successors),
      skill.ambiguous ? ambiguous.index(packedAmbiguity(skill.ambiguous, contexts)).toString(36) : '',
    ]
      .map((field) => checked(checked(field, '|'), '\n'))
      .join('|')
      .replace(/\|+$/, ''),
  );
  const packed = {
    lines: lines.join('\n'),
    categories: categories.map((category) => packedCategory(category, skills)),
    contexts: contexts.rows,
    ambiguous: ambiguous.rows,
  };
  return { packed, problems };
}

/** Writes the roles in the compact form that `unpackRoles` reads. */
export function packRoles(roles: readonly RoleEntry[]): PackedRoles {
  const blocks: string[] = [];
  for (let at = 0; at < roles.length; at += ROLES_PER_BLOCK) {
    blocks.push(deflateText(JSON.stringify(roles.slice(at, at + ROLES_PER_BLOCK).map(withoutHead))));
  }
  return {
    heads: roles.map(({ id, title, aliases = [] }) => [id, title, aliases]),
    blocks,
    perBlock: ROLES_PER_BLOCK,
  };
}

function withoutHead({ role: _, id: __, title: ___, aliases: ____, ...rest }: RoleEntry) {
  return rest;
}

function packedCategory(
  { id, title, ...category }: SkillCategory,
  all: readonly SkillEntry[],
): PackedCategory {
  const skills = all.filter((skill) => skill.category === id);
  const texts: CategoryTexts = {
    ...category,
    descriptions: skills.map(({ description }) => description),
    skillFaqs: Object.fromEntries(
      skills.map(({ faqs }, at) => [at, faqs] as const).filter(([, faqs]) => faqs.length > 0),
    ),
  };
  return { id, title, size: skills.length, texts: deflateText(JSON.stringify(texts)) };
}

/** The form that `inflateText` reads. */
function deflateText(text: string): string {
  const bytes = Buffer.from(text);
  return `${bytes.length.toString(36)}:${deflateRawSync(bytes, { level: 9 }).toString('base64')}`;
}

function packedAmbiguity(ambiguity: SkillAmbiguity, contexts: Table<readonly string[]>): PackedAmbiguity {
  const { case: exactCase, context, not = [], names = [] } = ambiguity;
  return [exactCase ? 1 : 0, context ? contexts.index(context) : -1, not, names];
}

function checked(text: string, separator: string): string {
  if (text.includes(separator)) throw new Error(`"${text}" holds ${JSON.stringify(separator)}.`);
  return text;
}

/** Equal rows are kept once. */
class Table<Row> {
  readonly rows: Row[] = [];
  readonly #known = new Map<string, number>();

  index(row: Row): number {
    const key = JSON.stringify(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}
