import type { Rule } from '../types';

/** By id. */
export const structureRules: readonly Rule[] = [];
