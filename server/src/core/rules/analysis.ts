import {
  type Prose,
  proseOf,
  type ScalarNode,
  type Spec,
  type SpecDocument,
  type SpecNode,
  walk,
} from '../document';
import type { Mention, MentionFinder } from '../knowledge/mentions';
import type { Token } from '../knowledge/mentions/tokens';
import type { SkillTable } from '../knowledge/skills';
import { schemaAt } from '../schema/lookup';
import { once } from '../text/once';
import { Recent } from '../text/recent';
import { remember } from '../text/remember';
import { type BulletList, bulletLists } from './bullets';
import { type KnownText, readText } from './knownText';
import { type SkillUse, skillUses } from './skillUses';

/** A scalar of the spec whose text candidates read: `x-prose` in the schema. */
export interface ProseText {
  readonly node: ScalarNode;
  readonly kind: 'markdown' | 'inline';
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
  /** The prose by its scalars. */
  readonly byNode: ReadonlyMap<ScalarNode, ProseText>;
  /** The title of the job and those of custom sections, in source order. */
  readonly titles: readonly ProseText[];
  /** The entries of `skills` that have a name, in source order. */
  readonly listed: readonly SkillUse[];
  /** The lists that candidates read line by line, in source order. */
  readonly bullets: readonly BulletList[];
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
  const kindOf = proseKinds();
  const { remembered = textsOfAnEditor } = knowledge;
  let count = 0;
  const recall = remember(remembered, (text) =>
    // With so many places, hardly two of the remembered texts share one; those that do are only read again.
    readText(text, knowledge.mentions, count++ % (2 * remembered)),
  );
  return (spec, document) => {
    const before = known.get(spec);
    if (before) return before;
    const analysis = new LazyAnalysis(spec, document, knowledge.skills, recall, kindOf);
    known.set(spec, analysis);
    return analysis;
  };
}

/** Getters are on prototypes here and below: on objects they are slow to set up, and keep these alive for long. */
class LazyAnalysis implements SpecAnalysis {
  private readonly root: SpecNode | undefined;
  private readonly kindOf: (node: ScalarNode) => ProseText['kind'] | undefined;
  private readonly shared: Shared;
  private readonly skills: SkillTable;
  private foundStrings: readonly ScalarNode[] | undefined;
  private foundProse: readonly ProseText[] | undefined;
  private foundByNode: ReadonlyMap<ScalarNode, ProseText> | undefined;
  private foundTitles: readonly ProseText[] | undefined;
  private foundListed: readonly SkillUse[] | undefined;
  private foundBullets: readonly BulletList[] | undefined;

  constructor(
    { root, problems }: Spec,
    { text }: SpecDocument,
    skills: SkillTable,
    recall: (text: string) => KnownText,
    kindOf: (node: ScalarNode) => ProseText['kind'] | undefined,
  ) {
    this.root = root;
    this.kindOf = kindOf;
    this.skills = skills;
    // Otherwise the value is a guess, or lines end where the library sees no end.
    const isExact = problems.every(({ code }) => code !== 'yaml-syntax') && !/\r(?!\n)/.test(text);
    const names = once(() => new Set(this.listed.flatMap(({ skill }) => (skill ? [skill.name] : []))));
    this.shared = { source: text, isExact, names, recall };
  }

  get prose(): readonly ProseText[] {
    this.foundProse ??= this.strings.flatMap((node) => {
      const kind = this.kindOf(node);
      return kind ? [new LazyText(node, kind, this.shared)] : [];
    });
    return this.foundProse;
  }

  get byNode(): ReadonlyMap<ScalarNode, ProseText> {
    this.foundByNode ??= new Map(this.prose.map((text) => [text.node, text]));
    return this.foundByNode;
  }

  get titles(): readonly ProseText[] {
    this.foundTitles ??= this.strings.flatMap((node) =>
      isTitle(node) ? [new LazyText(node, 'inline', this.shared)] : [],
    );
    return this.foundTitles;
  }

  get listed(): readonly SkillUse[] {
    this.foundListed ??= skillUses(this.root, this.skills);
    return this.foundListed;
  }

  get bullets(): readonly BulletList[] {
    this.foundBullets ??= bulletLists(this.root, this.byNode);
    return this.foundBullets;
  }

  private get strings(): readonly ScalarNode[] {
    if (this.foundStrings) return this.foundStrings;
    const found: ScalarNode[] = [];
    if (this.root) {
      walk(this.root, (node) => {
        if (node.kind === 'scalar' && typeof node.value === 'string') found.push(node);
      });
    }
    this.foundStrings = found;
    return found;
  }
}

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
  readonly kind: ProseText['kind'];
  private readonly shared: Shared;
  private decoded: Prose | undefined;
  private recalled: KnownText | undefined;
  private found: readonly Mention[] | undefined;

  constructor(node: ScalarNode, kind: ProseText['kind'], shared: Shared) {
    this.node = node;
    this.kind = kind;
    this.shared = shared;
  }

  get text(): string {
    const { value } = this.node;
    return this.shared.isExact && typeof value === 'string' ? value : this.prose.text;
  }

  get prose(): Prose {
    this.decoded ??= proseOf(this.node, this.shared.source);
    return this.decoded;
  }

  get known(): KnownText {
    this.recalled ??= this.shared.recall(this.text);
    return this.recalled;
  }

  get tokens(): readonly Token[] {
    return this.known.tokens;
  }

  get mentions(): readonly Mention[] {
    this.found ??= this.known.mentions(this.shared.names());
    return this.found;
  }
}

function isTitle({ path }: ScalarNode): boolean {
  if (path.length === 1) return path[0] === 'title';
  return path.length === 3 && path[0] === 'sections' && path[2] === 'title';
}

/** The places of the format that hold prose; all items of a list are one place. */
function proseKinds(): (node: ScalarNode) => ProseText['kind'] | undefined {
  const kinds = remember(mostPlaces, (place) => {
    const path = place.split('\n').map((step) => (step === '' ? 0 : step));
    return schemaAt(path)?.['x-prose'] ?? 'none';
  });
  return ({ path }) => {
    let place = '';
    for (const [at, step] of path.entries())
      place += `${at > 0 ? '\n' : ''}${typeof step === 'number' ? '' : step}`;
    const kind = kinds(place);
    return kind === 'none' ? undefined : kind;
  };
}

/** What the format knows is far less; what people misspell is unbounded. */
const mostPlaces = 1000;
