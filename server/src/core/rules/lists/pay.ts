import type { Rule } from '../types';

/** By id. */
export const payRules: readonly Rule[] = [];
