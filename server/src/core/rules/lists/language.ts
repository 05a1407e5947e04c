import type { Rule } from '../types';

/** By id. */
export const languageRules: readonly Rule[] = [];
