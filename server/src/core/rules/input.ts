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
  const { skills, roles, terms, strictSkills = false, settings = defaultSettings } = knowledge;
  return {
    document,
    spec,
    merged,
    complete,
    today,
    skills,
    roles,
    terms,
    strictSkills,
    profile: settings.profile,
    words: settings.words,
    optionsOf: (id) => settings.options.get(id),
    facts: createFacts({ spec, document, merged, roles }),
    analysis: knowledge.analyse(spec, document),
  };
}
