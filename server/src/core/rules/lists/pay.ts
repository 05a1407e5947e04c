import { aiNotice } from '../ai-notice';
import { citizenshipLanguage } from '../citizenship-language';
import { equalOpportunity } from '../equal-opportunity';
import { payCurrencyPlace } from '../pay-currency-place';
import { payMissing } from '../pay-missing';
import { payRange } from '../pay-range';
import { payTransparency } from '../pay-transparency';
import { salaryHistory } from '../salary-history';
import type { Rule } from '../types';

/** By id. */
export const payRules: readonly Rule[] = [
  aiNotice,
  citizenshipLanguage,
  equalOpportunity,
  payCurrencyPlace,
  payMissing,
  payRange,
  payTransparency,
  salaryHistory,
];
