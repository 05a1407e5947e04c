import type { KnowledgePart } from '../../../server/src/core/knowledge/knowledgeParts.ts';
import { normalizeSkill } from '../../../server/src/core/knowledge/normalizeSkill.ts';
import {
  type CategoryTexts,
  columnEnd,
  digits,
  listSign,
  type PackedAmbiguities,
  type PackedCategory,
  type SkillColumn,
  skillColumns,
} from '../../../server/src/core/knowledge/skillFormat.ts';
import type {
  SkillAmbiguity,
  SkillCatalog,
  SkillCategory,
  SkillEntry,
} from '../../../server/src/core/knowledge/types.ts';

/** The parts with the skills, and what could not be packed. */
export interface PackedCatalog {
  readonly parts: Readonly<Record<Extract<KnowledgePart, 'skills' | 'skillTexts' | 'ambiguities'>, string>>;
  /** One sentence for each reference that was left out because it names no skill. */
  readonly problems: readonly string[];
}

/**
 * Writes the skills in the form that `unpackSkills` reads.
 * @param table Skills in the order of the categories.
 * @throws {Error} where a text holds what stands between texts.
 */
export function packSkills({ skills, categories }: SkillCatalog): PackedCatalog {
  const problems: string[] = [];
  const indexes = new Map(skills.map((skill, index) => [skill.name, index]));
  const ambiguities = createAmbiguities();
  const names = [...skills.map(({ name }) => name), ...skills.flatMap(({ aliases }) => aliases)];

  const refer = (from: SkillEntry, targets: readonly string[]) =>
    targets.flatMap((target) => {
      const index = indexes.get(target);
      if (index === undefined) problems.push(`${from.name} refers to "${target}", which is no skill.`);
      return index ?? [];
    });
  const references = (skill: SkillEntry, at: number) =>
    [skill.related, skill.alternatives, skill.successors]
      .map((targets) =>
        refer(skill, targets)
          .map((index) => (index - at).toString(36))
          .join(';'),
      )
      .join('|')
      .replace(/\|+$/, '');

  const columns: Record<SkillColumn, string> = {
    names: lines(names),
    repeated: repeated(names),
    counts: skills.map((skill) => number(skill.aliases.length, 1)).join(''),
    since: skills.map(({ since }) => number(since)).join(''),
    broader: skills.map((skill) => number(refer(skill, skill.broader ? [skill.broader] : [])[0])).join(''),
    ambiguous: skills.map(({ ambiguous }) => number(ambiguous && ambiguities.index(ambiguous))).join(''),
    references: lines(skills.map(references)),
    categories: JSON.stringify(
      categories.map(
        ({ id, title }): PackedCategory => [
          id,
          title,
          skills.filter((skill) => skill.category === id).length,
        ],
      ),
    ),
  };
  return {
    parts: {
      skills: joined(skillColumns.map((name) => columns[name])),
      skillTexts: joined(categories.map((category) => categoryTexts(category, skills))),
      ambiguities: JSON.stringify(ambiguities.packed),
    },
    problems,
  };
}

/** The indexes of the names that an earlier one says already in normal form, as steps from one to the next. */
function repeated(names: readonly string[]): string {
  const seen = new Set<string>();
  const indexes = names.flatMap((name, at) => {
    const key = normalizeSkill(name);
    if (seen.has(key)) return at;
    seen.add(key);
    return [];
  });
  return indexes.map((index, at) => (index - (indexes[at - 1] ?? 0)).toString(36)).join(';');
}

function categoryTexts({ id, description, faqs }: SkillCategory, all: readonly SkillEntry[]): string {
  const skills = all.filter((skill) => skill.category === id);
  const head: CategoryTexts = [
    description,
    faqs,
    Object.fromEntries(
      skills.map((skill, at) => [at, skill.faqs] as const).filter(([, own]) => own.length > 0),
    ),
  ];
  return lines([JSON.stringify(head), ...skills.map((skill) => skill.description)]);
}

/** Equal ones are kept once, and so are equal contexts. */
function createAmbiguities() {
  const contexts: string[] = [];
  const rows: string[] = [];
  const indexIn = (known: string[], text: string) => {
    const at = known.indexOf(text);
    return at < 0 ? known.push(text) - 1 : at;
  };
  return {
    index({ case: exactCase, context, not = [], names = [] }: SkillAmbiguity): number {
      const at = context ? indexIn(contexts, list(context)) : -1;
      const row: PackedAmbiguities['all'][number] = [exactCase ? 1 : 0, at, list(not), list(names)];
      return indexIn(rows, JSON.stringify(row));
    },
    get packed(): PackedAmbiguities {
      return { contexts, all: rows.map((row) => JSON.parse(row)) };
    },
  };
}

function number(value: number | undefined, length = digits): string {
  const text = value?.toString(36) ?? '';
  if (text.length > length) throw new Error(`${value} has more than ${length} digits.`);
  return text.padStart(length);
}

function lines(texts: readonly string[]): string {
  return apart(texts, '\n');
}

function joined(texts: readonly string[]): string {
  return apart(texts, columnEnd);
}

function list(words: readonly string[]): string {
  return apart(words, listSign);
}

function apart(texts: readonly string[], sign: string): string {
  const wrong = texts.find((text) => text.includes(sign));
  if (wrong !== undefined) throw new Error(`${JSON.stringify(sign)} stands in "${wrong}".`);
  return texts.join(sign);
}
