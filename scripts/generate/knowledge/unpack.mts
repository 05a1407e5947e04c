import { inflateText } from './inflate.mts';
import type { FaqEntry, RoleEntry, SkillAmbiguity, SkillCategory, SkillEntry, SkillTable } from './types.mts';

/** What names and aliases need at once is plain; texts are in blocks that open at the first question. */
export interface PackedSkills {
  /** One line per skill: name|aliases|since|related|alternatives|broader|successors|ambiguous. */
  readonly lines: string;
  readonly categories: readonly PackedCategory[];
  readonly contexts: readonly (readonly string[])[];
  readonly ambiguous: readonly PackedAmbiguity[];
}
/** `texts` is a block of {@link CategoryTexts}; `size` the number of skills. */
export interface PackedCategory {
  readonly id: string;
  readonly title: string;
  readonly size: number;
  readonly texts: string;
}
export interface CategoryTexts {
  readonly description: string;
  readonly faqs: readonly FaqEntry[];
  /** One per skill, in the order of the lines. */
  readonly descriptions: readonly string[];
  /** By the position of the skill. */
  readonly skillFaqs: Readonly<Record<string, readonly FaqEntry[]>>;
}
/** Context is an index into `contexts`, -1 for none. */
export type PackedAmbiguity = readonly [
  exactCase: 0 | 1,
  context: number,
  not: readonly string[],
  names: readonly string[],
];
/** Titles are plain; the rest of each role is in one of the blocks, ten roles in one. */
export interface PackedRoles {
  readonly heads: readonly (readonly [id: string, title: string, aliases: readonly string[]])[];
  readonly blocks: readonly string[];
  readonly perBlock: number;
}

/** The opposite of `packSkills`. The source of this file is part of the shipped module. */
export function unpackSkills(packed: PackedSkills): SkillTable {
  const rows = packed.lines.split('\n').map((line) => line.split('|'));
  const names = rows.map(([name = '']) => name);
  const skills: SkillEntry[] = [];
  const categories = packed.categories.map(({ id, title, size, texts }): SkillCategory => {
    const block = once((): CategoryTexts => JSON.parse(inflateText(texts)));
    const start = skills.length;
    for (const [at, row] of rows.slice(start, start + size).entries()) {
      skills.push(skillEntry(row, id, at, block, names, packed));
    }
    return {
      id,
      title,
      get description() {
        return block().description;
      },
      get faqs() {
        return block().faqs;
      },
    };
  });
  return { skills, categories };
}

/** The opposite of `packRoles`. */
export function unpackRoles({ heads, blocks, perBlock }: PackedRoles): readonly RoleEntry[] {
  const opened = blocks.map((block) => once((): readonly RoleEntry[] => JSON.parse(inflateText(block))));
  return heads.map(([id, title, aliases], at): RoleEntry => {
    const rest = () => {
      const role = opened[Math.floor(at / perBlock)]?.()[at % perBlock];
      if (!role) throw new Error(`The role ${id} is not in its block.`);
      return role;
    };
    return {
      role: 1,
      id,
      title,
      ...(aliases.length ? { aliases } : {}),
      get family() {
        return rest().family;
      },
      get occupation() {
        return rest().occupation;
      },
      get levels() {
        return rest().levels;
      },
      get summary() {
        return rest().summary;
      },
      get responsibilities() {
        return rest().responsibilities;
      },
      get qualifications() {
        return rest().qualifications;
      },
      get skills() {
        return rest().skills;
      },
      get faqs() {
        return rest().faqs;
      },
    };
  });
}

function skillEntry(
  [name = '', aliases, since, related, alternatives, broader, successors, ambiguous]: readonly string[],
  category: string,
  at: number,
  texts: () => CategoryTexts,
  names: readonly string[],
  { ambiguous: ambiguities, contexts }: PackedSkills,
): SkillEntry {
  const ambiguity = ambiguous ? ambiguities[parseInt(ambiguous, 36)] : undefined;
  return {
    name,
    aliases: list(aliases),
    category,
    ...(since ? { since: parseInt(since, 36) } : undefined),
    ...(broader ? { broader: refer(broader, names)[0] ?? '' } : undefined),
    ...(ambiguity ? { ambiguous: skillAmbiguity(ambiguity, contexts) } : undefined),
    get description() {
      return texts().descriptions[at] ?? '';
    },
    get related() {
      return refer(related, names);
    },
    get alternatives() {
      return refer(alternatives, names);
    },
    get successors() {
      return refer(successors, names);
    },
    get faqs() {
      return texts().skillFaqs[at] ?? [];
    },
  };
}

function skillAmbiguity(packed: PackedAmbiguity, contexts: PackedSkills['contexts']): SkillAmbiguity {
  const [exactCase, at, not, names] = packed;
  const context = contexts[at];
  return {
    ...(names.length ? { names } : {}),
    ...(exactCase ? { case: true } : {}),
    ...(context ? { context } : {}),
    ...(not.length ? { not } : {}),
  };
}

function refer(field: string | undefined, names: readonly string[]): readonly string[] {
  return list(field).map((index) => names[parseInt(index, 36)] ?? '');
}

function list(field: string | undefined): readonly string[] {
  return field ? field.split(';') : [];
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
