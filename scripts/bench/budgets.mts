import type { Sample, SkillSample } from './session.mts';

/** One thing that is measured on both servers, and how much of the other's figure ours may be. */
export interface Budget {
  readonly measure: keyof Sample;
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB';
  /** How the rounds are summed up: the mean where the clock is so coarse that a median would jump. */
  readonly of: 'median' | 'mean';
  /** Absent where the figure is only shown. */
  readonly maxRatio?: number;
}

export const budgets: readonly Budget[] = [
  {
    measure: 'firstDiagnostics',
    name: 'Start to first diagnostics',
    unit: 'ms',
    of: 'median',
    maxRatio: 0.2,
  },
  { measure: 'editToDiagnostics', name: 'Edit to diagnostics', unit: 'ms', of: 'median', maxRatio: 0.1 },
  { measure: 'cpuPerKey', name: 'Processor time per key in a burst', unit: 'ms', of: 'mean', maxRatio: 1 },
  { measure: 'cpuPerEdit', name: 'Processor time per edit', unit: 'ms', of: 'mean', maxRatio: 0.65 },
  {
    measure: 'completion',
    name: 'Completion at rest, theirs without skills',
    unit: 'ms',
    of: 'median',
  },
  {
    measure: 'completionBytes',
    name: 'Length of that answer, theirs without skills',
    unit: 'kB',
    of: 'median',
  },
  { measure: 'keyToCompletion', name: 'Key to skill completion', unit: 'ms', of: 'median' },
  { measure: 'hover', name: 'Hover', unit: 'ms', of: 'median', maxRatio: 0.5 },
  { measure: 'skillHover', name: 'Hover on a skill, theirs without skills', unit: 'ms', of: 'median' },
  { measure: 'memory', name: 'Memory', unit: 'MB', of: 'median', maxRatio: 0.7 },
];

/** Against the other server with a schema that lists the skills of our catalog. */
export const skillBudgets: readonly (Budget & { readonly measure: keyof SkillSample })[] = [
  {
    measure: 'completion',
    name: 'Skill completion at rest, theirs with our names',
    unit: 'ms',
    of: 'median',
    maxRatio: 0.08,
  },
  { measure: 'completionBytes', name: 'Length of that answer', unit: 'kB', of: 'median', maxRatio: 0.15 },
  {
    measure: 'skillHover',
    name: 'Hover on a skill, theirs with our names',
    unit: 'ms',
    of: 'median',
    maxRatio: 0.3,
  },
];
