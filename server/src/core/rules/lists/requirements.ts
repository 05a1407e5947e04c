import { degreeInflation } from '../degree-inflation';
import { experienceCap } from '../experience-cap';
import { tooManyRequirements } from '../too-many-requirements';
import type { Rule } from '../types';
import { yearsLevel } from '../years-level';

/** By id. */
export const requirementRules: readonly Rule[] = [
  degreeInflation,
  experienceCap,
  tooManyRequirements,
  yearsLevel,
];
