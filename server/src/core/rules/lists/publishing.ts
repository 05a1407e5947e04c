import type { Rule } from '../types';

/** By id. */
export const publishingRules: readonly Rule[] = [];
