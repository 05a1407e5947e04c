import type { Rule } from '../types';

/** By id. */
export const contradictionRules: readonly Rule[] = [];
