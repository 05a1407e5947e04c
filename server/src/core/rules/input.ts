import type { MergedSpec, Spec, SpecDocument } from '../document';
import { defaultSettings } from '../schema/ruleSettings';
import { createFacts } from './facts';
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
  return {
    document,
    spec,
    merged,
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
    profile: settings.profile,
    words: settings.words,
    optionsOf: (id) => settings.options.get(id),
    facts: createFacts({ spec, document, merged, knowledge }),
    analysis: knowledge.analyse(spec, document),
  };
}
