import { skillAlias } from '../skill-alias';
import { skillDuplicate } from '../skill-duplicate';
import { skillLevelYears } from '../skill-level-years';
import { skillMentionedNotListed } from '../skill-mentioned-not-listed';
import { skillRedundant } from '../skill-redundant';
import { skillUnknown } from '../skill-unknown';
import { skillYearsImpossible } from '../skill-years-impossible';
import type { Rule } from '../types';

/** By id. */
export const skillRules: readonly Rule[] = [
  skillAlias,
  skillDuplicate,
  skillLevelYears,
  skillMentionedNotListed,
  skillRedundant,
  skillUnknown,
  skillYearsImpossible,
];
