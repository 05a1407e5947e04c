import type {
  SkillAmbiguity,
  SkillCatalog,
  SkillCategory,
  SkillEntry,
} from '../../../server/src/core/knowledge/types.ts';
import type {
  CategoryTexts,
  PackedAmbiguity,
  PackedSkills,
} from '../../../server/src/core/knowledge/unpack.ts';

/** The two parts that `unpackKnowledge` reads, and what could not be packed. */
export interface PackedCatalog {
  readonly tables: PackedSkills;
  readonly texts: readonly CategoryTexts[];
  /** One sentence for each reference that was left out because it names no skill. */
  readonly problems: readonly string[];
}

/**
 * Writes the skills in the form that `unpackKnowledge` reads.
 * @param table Skills in the order of the categories.
 */
export function packSkills({ skills, categories }: SkillCatalog): PackedCatalog {
  const problems: string[] = [];
  const indexes = new Map(skills.map((skill, index) => [skill.name, index]));
  const contexts = new Table<readonly string[]>();
  const ambiguities = new Table<PackedAmbiguity>();

  const refer = (from: SkillEntry, targets: readonly string[]) =>
    targets.flatMap((target) => {
      const index = indexes.get(target);
      if (index === undefined) problems.push(`${from.name} refers to "${target}", which is no skill.`);
      return index ?? [];
    });
  const references = (skill: SkillEntry) =>
    [skill.related, skill.alternatives, skill.successors]
      .map((targets) =>
        refer(skill, targets)
          .map((index) => index.toString(36))
          .join(';'),
      )
      .join('|')
      .replace(/\|+$/, '');

  const tables: PackedSkills = {
    names: skills.map(({ name }) => name),
    aliases: skills.map(({ aliases }) => aliases),
    since: skills.map(({ since }) => since ?? 0),
    broader: skills.map((skill) => refer(skill, skill.broader ? [skill.broader] : [])[0] ?? -1),
    ambiguous: skills.map(({ ambiguous }) =>
      ambiguous ? ambiguities.index(packedAmbiguity(ambiguous, contexts)) : -1,
    ),
    references: skills.map(references),
    categories: categories.map(({ id, title }) => ({
      id,
      title,
      size: skills.filter((skill) => skill.category === id).length,
    })),
    contexts: contexts.rows,
    ambiguities: ambiguities.rows,
  };
  return { tables, texts: categories.map((category) => categoryTexts(category, skills)), problems };
}

function categoryTexts({ id, description, faqs }: SkillCategory, all: readonly SkillEntry[]): CategoryTexts {
  const skills = all.filter((skill) => skill.category === id);
  return {
    description,
    faqs,
    descriptions: skills.map((skill) => skill.description),
    skillFaqs: Object.fromEntries(
      skills.map((skill, at) => [at, skill.faqs] as const).filter(([, own]) => own.length > 0),
    ),
  };
}

function packedAmbiguity(ambiguity: SkillAmbiguity, contexts: Table<readonly string[]>): PackedAmbiguity {
  const { case: exactCase, context, not = [], names = [] } = ambiguity;
  return [exactCase ? 1 : 0, context ? contexts.index(context) : -1, not, names];
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
