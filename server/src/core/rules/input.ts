import { type MergedSpec, proseOf, type Spec, type SpecDocument } from '../document';
import { defaultSettings } from '../schema/ruleSettings';
import type { SpecAnalysis } from './analysis';
import { createFacts } from './facts';
import { createReads, everything, noReads, prose, type Reads } from './reads';
import type { RuleInput, RuleKnowledge } from './types';

export interface InputSources {
  readonly document: SpecDocument;
  readonly spec: Spec;
  readonly merged: MergedSpec;
  /** False where part of the spec could not be read. */
  readonly complete: boolean;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
}

/** What the rules may look at in one spec. */
export function createRuleInput(sources: InputSources, knowledge: RuleKnowledge): RuleInput {
  const { document, spec, merged, complete, today } = sources;
  const { strictSkills = false, settings = defaultSettings } = knowledge;
  const reads = knowledge.reruns ? createReads() : noReads;
  const analysis = knowledge.analyse(spec, document);
  const asked = <T>(value: T): T => {
    reads.add(everything);
    return value;
  };
  return {
    reads,
    get document() {
      return asked(document);
    },
    get spec() {
      return asked(spec);
    },
    get merged() {
      return asked(merged);
    },
    complete,
    today,
    get skills() {
      return knowledge.skills;
    },
    get roles() {
      return knowledge.roles;
    },
    get terms() {
      return knowledge.terms;
    },
    get laws() {
      return knowledge.laws;
    },
    get google() {
      return knowledge.google;
    },
    strictSkills,
    reasonsRequired: settings.reasonsRequired,
    profile: settings.profile,
    words: settings.words,
    optionsOf: (id) => settings.options.get(id),
    isOff: (id) => settings.severities.get(id) === 'off',
    facts: createFacts({ spec, document, merged, knowledge, reads }),
    analysis: heard(analysis, reads),
    decode: (node) => {
      reads.add(String(node.path[0] ?? everything));
      return proseOf(node, document.text);
    },
    textOf: (node) => {
      reads.add(String(node.path[0] ?? everything));
      // Which skills a text mentions depends on those that are listed.
      reads.add('skills');
      return analysis.byNode.get(node);
    },
  };
}

/** Which skills a text mentions depends on those that are listed: `skills` is asked for together with the texts. */
function heard(analysis: SpecAnalysis, reads: Reads): SpecAnalysis {
  const texts = (): SpecAnalysis => {
    reads.add(prose);
    reads.add('skills');
    return analysis;
  };
  return {
    get prose() {
      return texts().prose;
    },
    get byNode() {
      return texts().byNode;
    },
    get titles() {
      return texts().titles;
    },
    get bullets() {
      return texts().bullets;
    },
    get listed() {
      reads.add('skills');
      return analysis.listed;
    },
  };
}
