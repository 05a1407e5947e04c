import type { RuleHead } from './types';

/** What is told about the comments that silence rules. `silence.ts` finds it, once the other rules are done. */
export const silencerExpired: RuleHead = {
  id: 'silencer-expired',
  category: 'silencers',
  severity: 'warning',
};

export const silencerInvalid: RuleHead = {
  id: 'silencer-invalid',
  category: 'silencers',
  severity: 'warning',
};

export const silencerReason: RuleHead = {
  id: 'silencer-reason',
  category: 'silencers',
  severity: 'warning',
};

export const silencerUnused: RuleHead = {
  id: 'silencer-unused',
  category: 'silencers',
  severity: 'info',
};

/** By id. */
export const silencerRules: readonly RuleHead[] = [
  silencerExpired,
  silencerInvalid,
  silencerReason,
  silencerUnused,
];
