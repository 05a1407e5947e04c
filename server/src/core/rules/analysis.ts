import {
  type Prose,
  proseOf,
  type ScalarNode,
  type Spec,
  type SpecDocument,
  type SpecNode,
} from '../document';
import type { Mention, MentionFinder } from '../knowledge/mentions';
import type { Token } from '../knowledge/mentions/tokens';
import type { SkillTable } from '../knowledge/skills';
import { once } from '../text/once';
import { Recent } from '../text/recent';
import { remember } from '../text/remember';
import { type BulletList, bulletLists } from './bullets';
import { type KnownText, readText } from './knownText';
import { createStringWalk, type ProseKind, type StringWalk } from './prosePlaces';
import { type SkillUse, skillUses } from './skillUses';

/** A scalar of the spec whose text candidates read: `x-prose` in the schema. */
export interface ProseText {
  readonly node: ScalarNode;
  readonly kind: ProseKind;
  /** Decoded. */
  readonly text: string;
  /** The text with the way back to the source; decoded when first asked for. */
  readonly prose: Prose;
  /** Its words, at places in the decoded text; without addresses. */
  readonly tokens: readonly Token[];
  /** The skills it mentions, at places in the decoded text; found when first asked for. */
  readonly mentions: readonly Mention[];
  /** What is known of the same text elsewhere, in this file and in those that were read before. */
  readonly known: KnownText;
}

/** What several rules and features want to know about one spec, each part computed once. */
export interface SpecAnalysis {
  /** In source order. */
  readonly prose: readonly ProseText[];
  /** The title of the job and those of custom sections, in source order. */
  readonly titles: readonly ProseText[];
  /** The entries of `skills` that have a name, in source order. */
  readonly listed: readonly SkillUse[];
  /** The lists that candidates read line by line, in source order. */
  readonly bullets: readonly BulletList[];
  /** The prose of a scalar; undefined where candidates do not read it as text. */
  textOf(node: ScalarNode): ProseText | undefined;
}

export interface AnalysisKnowledge {
  readonly skills: SkillTable;
  readonly mentions: MentionFinder;
  /** How many texts are remembered, so that a text that comes again costs nothing; as an editor needs if left out. */
  readonly remembered?: number;
}

/** @returns A function that analyzes each spec once, as long as no few others come in between. */
export function createAnalyst(
  knowledge: AnalysisKnowledge,
): (spec: Spec, document: SpecDocument) => SpecAnalysis {
  const known = new Recent<Spec, SpecAnalysis>(mostSpecs);
  const walkStrings = createStringWalk();
  const { remembered = textsOfAnEditor } = knowledge;
  const recall = remember(remembered, (text) => readText(text, knowledge.mentions));
  return (spec, document) => {
    const before = known.get(spec);
    if (before) return before;
    const analysis = new LazyAnalysis(spec, document, knowledge.skills, recall, walkStrings);
    known.set(spec, analysis);
    return analysis;
  };
}

/** Getters are on prototypes here and below: on objects they are slow to set up, and keep these alive for long. */
class LazyAnalysis implements SpecAnalysis {
  readonly #root: SpecNode | undefined;
  readonly #walkStrings: StringWalk;
  readonly #shared: Shared;
  readonly #skills: SkillTable;
  #found: Texts | undefined;
  #foundByStart: ReadonlyMap<number, ProseText> | undefined;
  #foundListed: readonly SkillUse[] | undefined;
  #foundBullets: readonly BulletList[] | undefined;

  constructor(
    { root, problems }: Spec,
    { text }: SpecDocument,
    skills: SkillTable,
    recall: (text: string) => KnownText,
    walkStrings: StringWalk,
  ) {
    this.#root = root;
    this.#walkStrings = walkStrings;
    this.#skills = skills;
    // Otherwise the value is a guess, or lines end where the library sees no end.
    const isExact = problems.every(({ code }) => code !== 'yaml-syntax') && !/\r(?!\n)/.test(text);
    const names = once(() => new Set(this.listed.flatMap(({ skill }) => (skill ? [skill.name] : []))));
    this.#shared = { source: text, isExact, names, recall };
  }

  get prose(): readonly ProseText[] {
    return this.#texts.prose;
  }

  get titles(): readonly ProseText[] {
    return this.#texts.titles;
  }

  get listed(): readonly SkillUse[] {
    this.#foundListed ??= skillUses(this.#root, this.#skills);
    return this.#foundListed;
  }

  get bullets(): readonly BulletList[] {
    this.#foundBullets ??= bulletLists(this.#root, this);
    return this.#foundBullets;
  }

  textOf(node: ScalarNode): ProseText | undefined {
    this.#foundByStart ??= new Map(this.prose.map((text) => [text.node.range.start, text]));
    const text = this.#foundByStart.get(node.range.start);
    return text?.node === node ? text : undefined;
  }

  get #texts(): Texts {
    if (this.#found) return this.#found;
    const found: { prose: ProseText[]; titles: ProseText[] } = { prose: [], titles: [] };
    if (this.#root) {
      this.#walkStrings(this.#root, (node, kind) => {
        if (kind) found.prose.push(new LazyText(node, kind, this.#shared));
        if (isTitle(node)) found.titles.push(new LazyText(node, 'inline', this.#shared));
      });
    }
    this.#found = found;
    return found;
  }
}

type Texts = Pick<SpecAnalysis, 'prose' | 'titles'>;

/** Those that somebody has in view. */
const mostSpecs = 4;

/** Those of three long specs, so that an edit costs as much as the text it changes. */
const textsOfAnEditor = 300;

/** What the texts of a spec share. */
interface Shared {
  /** The text of the document. */
  readonly source: string;
  /** Whether the values of scalars are what their source says. */
  readonly isExact: boolean;
  /** The names of the listed skills. */
  names(): ReadonlySet<string>;
  recall(text: string): KnownText;
}

class LazyText implements ProseText {
  readonly node: ScalarNode;
  readonly kind: ProseKind;
  readonly #shared: Shared;
  #decoded: Prose | undefined;
  #recalled: KnownText | undefined;
  #found: readonly Mention[] | undefined;

  constructor(node: ScalarNode, kind: ProseKind, shared: Shared) {
    this.node = node;
    this.kind = kind;
    this.#shared = shared;
  }

  get text(): string {
    const { value } = this.node;
    return this.#shared.isExact && typeof value === 'string' ? value : this.prose.text;
  }

  get prose(): Prose {
    this.#decoded ??= proseOf(this.node, this.#shared.source);
    return this.#decoded;
  }

  get known(): KnownText {
    this.#recalled ??= this.#shared.recall(this.text);
    return this.#recalled;
  }

  get tokens(): readonly Token[] {
    return this.known.tokens;
  }

  get mentions(): readonly Mention[] {
    this.#found ??= this.known.mentions(this.#shared.names());
    return this.#found;
  }
}

function isTitle({ path }: ScalarNode): boolean {
  if (path.length === 1) return path[0] === 'title';
  return path.length === 3 && path[0] === 'sections' && path[2] === 'title';
}
