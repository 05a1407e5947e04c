import type { Rule } from '../types';

/** By id. */
export const requirementRules: readonly Rule[] = [];
