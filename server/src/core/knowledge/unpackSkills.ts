import { once } from '../text/once';
import {
  type CategoryTexts,
  columnEnd,
  digits,
  listSign,
  type PackedAmbiguities,
  type PackedCategory,
  type SkillColumn,
  skillColumns,
} from './skillFormat';
import { spellingsIn } from './spellings';
import type { FaqEntry, SkillAmbiguity, SkillCatalog, SkillCategory, SkillEntry } from './types';

/** The texts of the parts, each asked for when something in it is needed. */
export interface SkillSources {
  readonly columns: string;
  readonly texts: () => string;
  readonly ambiguities: () => string;
}

/** The catalog over its columns. */
export function unpackSkills({ columns, texts, ambiguities }: SkillSources): SkillCatalog {
  const reader = createReader(columns, ambiguities);
  const ofCategories = once(() => texts().split(columnEnd));
  const skills: SkillEntry[] = [];
  const packed: readonly PackedCategory[] = JSON.parse(reader.column('categories'));
  const categories = packed.map(([id, title, size], index): SkillCategory => {
    const own = once(() => categoryTexts(ofCategories()[index] ?? ''));
    const shared = { reader, category: id, start: skills.length, texts: own };
    for (let at = 0; at < size; at++) skills.push(new LazySkill(shared, skills.length));
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
  return { skills, categories, spellings: reader.spellings };
}

interface Texts {
  readonly description: string;
  readonly faqs: readonly FaqEntry[];
  readonly skillFaqs: CategoryTexts[2];
  readonly descriptions: readonly string[];
}

function categoryTexts(block: string): Texts {
  const [head = '', ...descriptions] = block.split('\n');
  const [description, faqs, skillFaqs]: CategoryTexts = head === '' ? ['', [], {}] : JSON.parse(head);
  return { description, faqs, skillFaqs, descriptions };
}

/** Reads single values of the columns. */
type Reader = ReturnType<typeof createReader>;

function createReader(text: string, ambiguities: () => string) {
  const columns = text.split(columnEnd);
  const column = (name: SkillColumn) => columns[skillColumns.indexOf(name)] ?? '';
  const counts = column('counts');
  const numbers = { since: column('since'), broader: column('broader'), ambiguous: column('ambiguous') };
  const references = once(() => column('references').split('\n'));
  const packedAmbiguities = once((): PackedAmbiguities => JSON.parse(ambiguities()));
  const spellings = spellingsIn({
    lines: column('names'),
    repeated: once(() => stepsTo(column('repeated'))),
    size: counts.length,
    countOf: (index) => digit(counts.charCodeAt(index)),
  });
  return {
    column,
    spellings,
    name: (index: number) => spellings.texts()[index] ?? '',
    references: (index: number) => references()[index] ?? '',
    /** Undefined where the column is blank. */
    number(name: keyof typeof numbers, index: number): number | undefined {
      const value = parseInt(numbers[name].slice(index * digits, (index + 1) * digits), 36);
      return Number.isNaN(value) ? undefined : value;
    },
    ambiguity(index: number): SkillAmbiguity {
      const { contexts, all } = packedAmbiguities();
      const [exactCase, at = -1, not = '', names = ''] = all[index] ?? [];
      const context = contexts[at];
      return {
        ...(names ? { names: names.split(listSign) } : {}),
        ...(exactCase ? { case: true } : {}),
        ...(context ? { context: context.split(listSign) } : {}),
        ...(not ? { not: not.split(listSign) } : {}),
      };
    },
  };
}

/** The value of one sign of a number in base 36. */
function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}

function stepsTo(text: string): ReadonlySet<number> {
  let index = 0;
  return new Set(text.split(';').map((step) => (index += parseInt(step, 36))));
}

/** What the skills of one category share. */
interface Shared {
  readonly reader: Reader;
  readonly category: string;
  /** The index of its first skill. */
  readonly start: number;
  readonly texts: () => Texts;
}

/**
 * A skill that is decoded when asked for. With thousands of entries, getters on a prototype are an order of
 * magnitude faster to set up than getters on each object.
 */
class LazySkill implements SkillEntry {
  readonly #shared: Shared;
  readonly #index: number;
  #ambiguous: SkillAmbiguity | undefined;

  /** The skill number `index` of all. */
  constructor(shared: Shared, index: number) {
    this.#shared = shared;
    this.#index = index;
  }

  get name(): string {
    return this.#shared.reader.name(this.#index);
  }

  get aliases(): readonly string[] {
    return this.#shared.reader.spellings.aliasesOf(this.#index);
  }

  get category(): string {
    return this.#shared.category;
  }

  get since(): number | undefined {
    return this.#shared.reader.number('since', this.#index);
  }

  get broader(): string | undefined {
    const { reader } = this.#shared;
    const index = reader.number('broader', this.#index);
    return index === undefined ? undefined : reader.name(index);
  }

  get ambiguous(): SkillAmbiguity | undefined {
    const { reader } = this.#shared;
    const index = reader.number('ambiguous', this.#index);
    if (index === undefined) return undefined;
    this.#ambiguous ??= reader.ambiguity(index);
    return this.#ambiguous;
  }

  get description(): string {
    const { start, texts } = this.#shared;
    return texts().descriptions[this.#index - start] ?? '';
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
    const { start, texts } = this.#shared;
    return texts().skillFaqs[this.#index - start] ?? [];
  }

  /** All of it as a plain object: a spread would leave the getters out. */
  toJSON(): SkillEntry {
    const { name, aliases, category, since, description, broader, related } = this;
    const { alternatives, successors, ambiguous, faqs } = this;
    return {
      ...{ name, aliases, category, description, related, alternatives, successors, faqs },
      ...(since === undefined ? {} : { since }),
      ...(broader === undefined ? {} : { broader }),
      ...(ambiguous === undefined ? {} : { ambiguous }),
    };
  }

  #refer(field: number): readonly string[] {
    const { reader } = this.#shared;
    const steps = reader.references(this.#index).split('|')[field];
    return steps ? steps.split(';').map((step) => reader.name(this.#index + parseInt(step, 36))) : [];
  }
}
