import {
  type MergedSpec,
  type Prose,
  proseOf,
  type ScalarNode,
  type Spec,
  type SpecDocument,
} from '../document';
import { defaultSettings, type RuleOptions, type RuleSettings } from '../schema/ruleSettings';
import type { ProseText, SpecAnalysis } from './analysis';
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
  return new HeardInput(sources, knowledge);
}

/**
 * Hears what is asked for, where that counts. A class whose objects hold no functions or getters of their own: V8 lets
 * these live until all of the memory is tidied up, and with them all that they refer to.
 */
class HeardInput implements RuleInput {
  readonly reads: Reads;
  readonly complete: boolean;
  readonly today: string;
  readonly strictSkills: boolean;
  readonly reasonsRequired: boolean;
  readonly profile: RuleInput['profile'];
  readonly words: RuleInput['words'];
  readonly facts: RuleInput['facts'];
  readonly analysis: SpecAnalysis;
  readonly #sources: InputSources;
  readonly #knowledge: RuleKnowledge;
  readonly #settings: RuleSettings;
  readonly #unheard: SpecAnalysis;

  constructor(sources: InputSources, knowledge: RuleKnowledge) {
    const { document, spec, merged, complete, today } = sources;
    const { strictSkills = false, settings = defaultSettings } = knowledge;
    const reads = knowledge.reruns ? createReads() : noReads;
    const analysis = knowledge.analyse(spec, document);
    this.reads = reads;
    this.complete = complete;
    this.today = today;
    this.strictSkills = strictSkills;
    this.reasonsRequired = settings.reasonsRequired;
    this.profile = settings.profile;
    this.words = settings.words;
    this.facts = createFacts({ spec, document, merged, knowledge, reads });
    this.analysis = new HeardAnalysis(analysis, reads);
    this.#sources = sources;
    this.#knowledge = knowledge;
    this.#settings = settings;
    this.#unheard = analysis;
  }

  get document(): SpecDocument {
    this.reads.add(everything);
    return this.#sources.document;
  }

  get spec(): Spec {
    this.reads.add(everything);
    return this.#sources.spec;
  }

  get merged(): MergedSpec {
    this.reads.add(everything);
    return this.#sources.merged;
  }

  get skills(): RuleKnowledge['skills'] {
    return this.#knowledge.skills;
  }

  get roles(): RuleKnowledge['roles'] {
    return this.#knowledge.roles;
  }

  get terms(): RuleKnowledge['terms'] {
    return this.#knowledge.terms;
  }

  get laws(): RuleKnowledge['laws'] {
    return this.#knowledge.laws;
  }

  get google(): RuleKnowledge['google'] {
    return this.#knowledge.google;
  }

  optionsOf(id: string): RuleOptions | undefined {
    return this.#settings.options.get(id);
  }

  isOff(id: string): boolean {
    return this.#settings.severities.get(id) === 'off';
  }

  decode(node: ScalarNode): Prose {
    this.reads.add(String(node.path[0] ?? everything));
    return proseOf(node, this.#sources.document.text);
  }

  textOf(node: ScalarNode): ProseText | undefined {
    this.reads.add(String(node.path[0] ?? everything));
    // Which skills a text mentions depends on those that are listed.
    this.reads.add('skills');
    return this.#unheard.textOf(node);
  }
}

/** Which skills a text mentions depends on those that are listed: `skills` is asked for together with the texts. */
class HeardAnalysis implements SpecAnalysis {
  readonly #analysis: SpecAnalysis;
  readonly #reads: Reads;

  constructor(analysis: SpecAnalysis, reads: Reads) {
    this.#analysis = analysis;
    this.#reads = reads;
  }

  get prose(): SpecAnalysis['prose'] {
    return this.#texts.prose;
  }

  get titles(): SpecAnalysis['titles'] {
    return this.#texts.titles;
  }

  get bullets(): SpecAnalysis['bullets'] {
    return this.#texts.bullets;
  }

  get listed(): SpecAnalysis['listed'] {
    this.#reads.add('skills');
    return this.#analysis.listed;
  }

  textOf(node: ScalarNode): ProseText | undefined {
    return this.#texts.textOf(node);
  }

  get #texts(): SpecAnalysis {
    this.#reads.add(prose);
    this.#reads.add('skills');
    return this.#analysis;
  }
}
