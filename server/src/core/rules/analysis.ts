import { type Prose, proseOf, type ScalarNode, type Spec, type SpecDocument, walk } from '../document';
import type { Mention, MentionFinder } from '../knowledge/mentions';
import type { SkillTable } from '../knowledge/skills';
import { schemaAt } from '../schema/lookup';
import { once } from '../text/once';
import { type SkillUse, skillUses } from './skillUses';

/** A scalar of the spec whose text candidates read: `x-prose` in the schema. */
export interface ProseText {
  readonly node: ScalarNode;
  readonly kind: 'markdown' | 'inline';
  /** The text with the way back to the source; decoded when first asked for. */
  readonly prose: Prose;
  /** The skills it mentions, at places in the decoded text; found when first asked for. */
  readonly mentions: readonly Mention[];
}

/** What several rules and features want to know about one spec, each part computed once. */
export interface SpecAnalysis {
  /** In source order. */
  readonly prose: readonly ProseText[];
  /** The entries of `skills` that have a name, in source order. */
  readonly listed: readonly SkillUse[];
}

export interface AnalysisKnowledge {
  readonly skills: SkillTable;
  readonly mentions: MentionFinder;
}

/** @returns A function that analyzes each spec once, and forgets it together with the spec. */
export function createAnalyst(
  knowledge: AnalysisKnowledge,
): (spec: Spec, document: SpecDocument) => SpecAnalysis {
  const known = new WeakMap<Spec, SpecAnalysis>();
  const kindOf = proseKinds();
  const remembering = { ...knowledge, mentions: remember(knowledge.mentions) };
  return (spec, document) => {
    const before = known.get(spec);
    if (before) return before;
    const analysis = analyze(spec, document, remembering, kindOf);
    known.set(spec, analysis);
    return analysis;
  };
}

function analyze(
  { root }: Spec,
  { text }: SpecDocument,
  { skills, mentions }: AnalysisKnowledge,
  kindOf: (node: ScalarNode) => ProseText['kind'] | undefined,
): SpecAnalysis {
  const listed = once(() => skillUses(root, skills));
  const names = once(() => new Set(listed().flatMap(({ skill }) => (skill ? [skill.name] : []))));
  const prose = once(() => {
    const texts: ProseText[] = [];
    if (root) {
      walk(root, (node) => {
        const kind = node.kind === 'scalar' && typeof node.value === 'string' ? kindOf(node) : undefined;
        if (node.kind === 'scalar' && kind) texts.push(proseText(node, kind));
      });
    }
    return texts;
  });

  function proseText(node: ScalarNode, kind: ProseText['kind']): ProseText {
    const decoded = once(() => proseOf(node, text));
    const found = once(() => mentions.find(decoded().text, { listed: names() }));
    return {
      node,
      kind,
      get prose() {
        return decoded();
      },
      get mentions() {
        return found();
      },
    };
  }

  return {
    get prose() {
      return prose();
    },
    get listed() {
      return listed();
    },
  };
}

/** Texts of three long specs, so that an edit costs as much as the text it changes. */
const mostRemembered = 300;

/** Finds the mentions of a text anew only where the text or the listed skills are others. */
function remember(finder: MentionFinder): MentionFinder {
  const known = new Map<string, Mention[]>();
  return {
    find: (text, options = {}) => {
      const key = [...(options.listed ?? []), text].join('\n');
      const before = known.get(key);
      // What was asked for last is forgotten last.
      known.delete(key);
      const mentions = before ?? finder.find(text, options);
      known.set(key, mentions);
      const [oldest] = known.size > mostRemembered ? known.keys() : [];
      if (oldest !== undefined) known.delete(oldest);
      return mentions;
    },
  };
}

/** The places of the format that hold prose; all items of a list are one place. */
function proseKinds(): (node: ScalarNode) => ProseText['kind'] | undefined {
  const kinds = new Map<string, ProseText['kind'] | undefined>();
  return ({ path }) => {
    const place = path.map((step) => (typeof step === 'number' ? '' : step)).join('\n');
    if (kinds.has(place)) return kinds.get(place);
    const kind = schemaAt(path)?.['x-prose'];
    // What people misspell is unbounded; what the format knows is not.
    if (kind) kinds.set(place, kind);
    return kind;
  };
}
