import { abilityLanguage } from '../ability-language';
import { ageLanguage } from '../age-language';
import { aggressiveLanguage } from '../aggressive-language';
import { cultureCliche } from '../culture-cliche';
import { genderedLanguage } from '../gendered-language';
import { jargon } from '../jargon';
import { originLanguage } from '../origin-language';
import type { Rule } from '../types';
import { voice } from '../voice';

/** By id. */
export const languageRules: readonly Rule[] = [
  abilityLanguage,
  ageLanguage,
  aggressiveLanguage,
  cultureCliche,
  genderedLanguage,
  jargon,
  originLanguage,
  voice,
];
