import { datesContradiction } from '../dates-contradiction';
import { employmentContradiction } from '../employment-contradiction';
import { payContradiction } from '../pay-contradiction';
import { placeContradiction } from '../place-contradiction';
import { remoteContradiction } from '../remote-contradiction';
import type { Rule } from '../types';
import { yearsContradiction } from '../years-contradiction';

/** By id. */
export const contradictionRules: readonly Rule[] = [
  datesContradiction,
  employmentContradiction,
  payContradiction,
  placeContradiction,
  remoteContradiction,
  yearsContradiction,
];
