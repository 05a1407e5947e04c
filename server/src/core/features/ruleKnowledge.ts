import { createLawTable } from '../knowledge/laws';
import { createMentionFinder, type MentionFinder } from '../knowledge/mentions';
import type { RoleTable } from '../knowledge/roles';
import type { SkillTable } from '../knowledge/skills';
import type { TermBook } from '../knowledge/terms';
import type { Knowledge } from '../knowledge/types';
import { createAnalyst, createReruns, type HouseSettings, type RuleKnowledge } from '../rules';
import { once } from '../text/once';
import { perObject } from '../text/perObject';

export interface RuleDeps {
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly terms: TermBook;
  /** What of the compiled knowledge rules read as it is. */
  readonly knowledge: Pick<Knowledge, 'laws' | 'google' | 'weights' | 'cues'>;
  /** Called when a rule throws; the findings of the other rules still come. */
  readonly onError?: ((rule: string, error: unknown) => void) | undefined;
  /** Many files are read once each, instead of one again and again. */
  readonly manyFiles?: boolean | undefined;
}

/** What the files of a house share is looked at once. */
const textsOfAFolder = 6000;

const mentionsOf = perObject((skills: SkillTable) =>
  perObject((knowledge: RuleDeps['knowledge']) => createMentionFinder(skills, knowledge)),
);

/** What the rules need of the knowledge, and the analysis that they share with other features. */
export function createRuleKnowledge(deps: RuleDeps): RuleKnowledge {
  const mentions = (): MentionFinder => mentionsOf(deps.skills)(deps.knowledge);
  const { onError, manyFiles = false } = deps;
  const memory = manyFiles ? { remembered: textsOfAFolder } : {};
  const analyst = once(() => createAnalyst({ skills: deps.skills, mentions: mentions(), ...memory }));
  const laws = once(() => createLawTable(deps.knowledge.laws.flatMap((group) => group.laws)));
  const reruns = manyFiles ? undefined : createReruns();
  const under = (house: HouseSettings): RuleKnowledge => ({
    get skills() {
      return deps.skills;
    },
    get roles() {
      return deps.roles;
    },
    get laws() {
      return laws();
    },
    get google() {
      return deps.knowledge.google;
    },
    get weights() {
      return deps.knowledge.weights;
    },
    get mentions() {
      return mentions();
    },
    get terms() {
      return deps.terms;
    },
    analyse: (spec, document) => analyst()(spec, document),
    ...(reruns ? { reruns } : {}),
    ...(onError ? { onError } : {}),
    ...house,
    under,
  });
  return under({});
}
