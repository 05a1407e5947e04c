import { faqAnswer } from '../faq-answer';
import { faqQuestion } from '../faq-question';
import { itemCount } from '../item-count';
import { itemDuplicate } from '../item-duplicate';
import { itemLength } from '../item-length';
import { itemStyle } from '../item-style';
import { placeholderText } from '../placeholder-text';
import { postingLength } from '../posting-length';
import { sectionMissing } from '../section-missing';
import { sectionOrder } from '../section-order';
import { summaryLength } from '../summary-length';
import { titleFormat } from '../title-format';
import { titleLevel } from '../title-level';
import type { Rule } from '../types';

/** By id. */
export const structureRules: readonly Rule[] = [
  faqAnswer,
  faqQuestion,
  itemCount,
  itemDuplicate,
  itemLength,
  itemStyle,
  placeholderText,
  postingLength,
  sectionMissing,
  sectionOrder,
  summaryLength,
  titleFormat,
  titleLevel,
];
