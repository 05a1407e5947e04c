import { once } from '../text/once';
import type { LawGroup } from './lawTypes';
import type {
  FaqEntry,
  FieldFaqs,
  GoogleGuide,
  Knowledge,
  RoleEntry,
  SkillAmbiguity,
  SkillCatalog,
  SkillCategory,
  SkillEntry,
  Terms,
} from './types';

/** The parts of the compiled knowledge, in the order in which its file has them. */
export const knowledgeParts = [
  'skills',
  'skillTexts',
  'roles',
  'roleTexts',
  'fields',
  'terms',
  'laws',
  'google',
] as const;

export type KnowledgePart = (typeof knowledgeParts)[number];

/**
 * The compiled knowledge.
 *
 * @param read Gives the JSON of a part; asked once for each, at the first question about what is in it.
 */
export function unpackKnowledge(read: (part: KnowledgePart) => string): Knowledge {
  const readTexts = once((): readonly CategoryTexts[] => JSON.parse(read('skillTexts')));
  const readRoleTexts = once((): readonly RoleTexts[] => JSON.parse(read('roleTexts')));
  const readRoles = once(() => unpackRoles(JSON.parse(read('roles')), readRoleTexts));
  const readFields = once((): FieldFaqs => JSON.parse(read('fields')));
  const readTerms = once((): Terms => JSON.parse(read('terms')));
  const readLaws = once((): readonly LawGroup[] => JSON.parse(read('laws')));
  const readGoogle = once((): GoogleGuide => JSON.parse(read('google')));
  const readSkills = once(() => unpackSkills(JSON.parse(read('skills')), readTexts));
  return {
    get skills() {
      return readSkills();
    },
    get roles() {
      return readRoles();
    },
    get fields() {
      return readFields();
    },
    get terms() {
      return readTerms();
    },
    get laws() {
      return readLaws();
    },
    get google() {
      return readGoogle();
    },
  };
}

/** Columns with one value per skill: all that look-ups need. */
export interface PackedSkills {
  readonly names: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  /** Years, 0 for none. */
  readonly since: readonly number[];
  /** Index of the broader skill, -1 for none. */
  readonly broader: readonly number[];
  /** Index into `ambiguities`, -1 for none. */
  readonly ambiguous: readonly number[];
  /** Indexes of other skills in base 36: related|alternatives|successors, each parted by semicolons. */
  readonly references: readonly string[];
  readonly categories: readonly PackedCategory[];
  readonly contexts: readonly (readonly string[])[];
  readonly ambiguities: readonly PackedAmbiguity[];
}
export interface PackedCategory {
  readonly id: string;
  readonly title: string;
  /** The number of skills. */
  readonly size: number;
}
const noTexts: CategoryTexts = { description: '', faqs: [], descriptions: [], skillFaqs: {} };

export interface CategoryTexts {
  readonly description: string;
  readonly faqs: readonly FaqEntry[];
  /** One per skill, in the order of the names. */
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
/** What of a role only those read who look at it. */
export type RoleTexts = Pick<RoleEntry, 'summary' | 'responsibilities' | 'qualifications' | 'faqs'>;
/** What it takes to recognize a role. */
export type PackedRole = Omit<RoleEntry, keyof RoleTexts>;

const noRoleTexts: RoleTexts = { summary: '', responsibilities: [], qualifications: [], faqs: [] };

function unpackRoles(packed: readonly PackedRole[], texts: () => readonly RoleTexts[]): RoleEntry[] {
  return packed.map((head, at): RoleEntry => {
    const own = (): RoleTexts => texts()[at] ?? noRoleTexts;
    return {
      ...head,
      get summary() {
        return own().summary;
      },
      get responsibilities() {
        return own().responsibilities;
      },
      get qualifications() {
        return own().qualifications;
      },
      get faqs() {
        return own().faqs;
      },
    };
  });
}

function unpackSkills(packed: PackedSkills, texts: () => readonly CategoryTexts[]): SkillCatalog {
  const skills: SkillEntry[] = [];
  const categories = packed.categories.map(({ id, title, size }, index): SkillCategory => {
    const own = () => texts()[index] ?? noTexts;
    const source = { packed, category: id, start: skills.length, texts: own };
    for (let at = 0; at < size; at++) skills.push(new LazySkill(source, at));
    return {
      id,
      title,
      get description() {
        return own().description;
      },
      get faqs() {
        return own().faqs;
      },
    };
  });
  return { skills, categories };
}

/**
 * A skill that opens its texts when asked for them. With thousands of entries, getters on a prototype are an
 * order of magnitude faster to set up than getters on each object.
 */
class LazySkill implements SkillEntry {
  declare readonly since?: number;
  declare readonly broader?: string;
  declare readonly ambiguous?: SkillAmbiguity;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly #source: SkillSource;
  readonly #at: number;

  /** The skill number `at` of its category. */
  constructor(source: SkillSource, at: number) {
    const { packed, category, start } = source;
    const index = start + at;
    this.name = packed.names[index] ?? '';
    this.aliases = packed.aliases[index] ?? [];
    this.category = category;
    this.#source = source;
    this.#at = at;
    const since = packed.since[index];
    const broader = packed.names[packed.broader[index] ?? -1];
    const ambiguity = packed.ambiguities[packed.ambiguous[index] ?? -1];
    if (since) this.since = since;
    if (broader) this.broader = broader;
    if (ambiguity) this.ambiguous = skillAmbiguity(ambiguity, packed.contexts);
  }

  get description(): string {
    return this.#source.texts().descriptions[this.#at] ?? '';
  }

  get related(): readonly string[] {
    return this.#refer(0);
  }

  get alternatives(): readonly string[] {
    return this.#refer(1);
  }

  get successors(): readonly string[] {
    return this.#refer(2);
  }

  get faqs(): readonly FaqEntry[] {
    return this.#source.texts().skillFaqs[this.#at] ?? [];
  }

  /** All of it as a plain object: a spread would leave the getters out. */
  toJSON(): SkillEntry {
    const { description, related, alternatives, successors, faqs } = this;
    return { ...this, description, related, alternatives, successors, faqs };
  }

  #refer(field: number): readonly string[] {
    const { packed, start } = this.#source;
    const indexes = packed.references[start + this.#at]?.split('|')[field];
    if (!indexes) return [];
    return indexes.split(';').map((index) => packed.names[parseInt(index, 36)] ?? '');
  }
}

/** What the skills of one category share. */
interface SkillSource {
  readonly packed: PackedSkills;
  readonly category: string;
  /** The index of its first skill. */
  readonly start: number;
  readonly texts: () => CategoryTexts;
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
