import { type Prose, proseOf, type ScalarNode, type Spec, type SpecDocument, walk } from '../document';
import type { Mention, MentionFinder } from '../knowledge/mentions';
import type { Token } from '../knowledge/mentions/tokens';
import type { SkillTable } from '../knowledge/skills';
import { schemaAt } from '../schema/lookup';
import { once } from '../text/once';
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

/** @returns A function that analyzes each spec once, and forgets it together with the spec. */
export function createAnalyst(
  knowledge: AnalysisKnowledge,
): (spec: Spec, document: SpecDocument) => SpecAnalysis {
  const known = new WeakMap<Spec, SpecAnalysis>();
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
    const analysis = analyze(spec, document, knowledge.skills, recall, kindOf);
    known.set(spec, analysis);
    return analysis;
  };
}

function analyze(
  { root, problems }: Spec,
  { text }: SpecDocument,
  skills: SkillTable,
  recall: (text: string) => KnownText,
  kindOf: (node: ScalarNode) => ProseText['kind'] | undefined,
): SpecAnalysis {
  const listed = once(() => skillUses(root, skills));
  const names = once(() => new Set(listed().flatMap(({ skill }) => (skill ? [skill.name] : []))));
  const strings = once(() => {
    const found: ScalarNode[] = [];
    if (root) {
      walk(root, (node) => {
        if (node.kind === 'scalar' && typeof node.value === 'string') found.push(node);
      });
    }
    return found;
  });
  const prose = once(() =>
    strings().flatMap((node) => {
      const kind = kindOf(node);
      return kind ? [new LazyText(node, kind, shared)] : [];
    }),
  );
  const titles = once(() =>
    strings().flatMap((node) => (isTitle(node) ? [new LazyText(node, 'inline', shared)] : [])),
  );

  const byNode = once(() => new Map(prose().map((text) => [text.node, text])));
  const bullets = once(() => bulletLists(root, byNode()));
  // Otherwise the value is a guess, or lines end where the library sees no end.
  const isExact = problems.every(({ code }) => code !== 'yaml-syntax') && !/\r(?!\n)/.test(text);

  const shared: Shared = { source: text, isExact, names, recall };

  return {
    get prose() {
      return prose();
    },
    get byNode() {
      return byNode();
    },
    get titles() {
      return titles();
    },
    get listed() {
      return listed();
    },
    get bullets() {
      return bullets();
    },
  };
}

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

/** Getters on a prototype are far quicker to set up than those of an object: a spec has dozens of texts. */
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
