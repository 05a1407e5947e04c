import { applyLink } from '../apply-link';
import { applyMissing } from '../apply-missing';
import { googleJobPosting } from '../google-job-posting';
import { postingDates } from '../posting-dates';
import { postingExpired } from '../posting-expired';
import type { Rule } from '../types';

/** By id. */
export const publishingRules: readonly Rule[] = [
  applyLink,
  applyMissing,
  googleJobPosting,
  postingDates,
  postingExpired,
];
