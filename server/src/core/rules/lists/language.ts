import { abilityLanguage } from '../ability-language';
import { ageLanguage } from '../age-language';
import { aggressiveLanguage } from '../aggressive-language';
import { cultureCliche } from '../culture-cliche';
import { deniedWord } from '../denied-word';
import { genderBalance } from '../gender-balance';
import { genderedLanguage } from '../gendered-language';
import { jargon } from '../jargon';
import { longSentence } from '../long-sentence';
import { originLanguage } from '../origin-language';
import { readability } from '../readability';
import { repeatedWord } from '../repeated-word';
import { shouting } from '../shouting';
import type { Rule } from '../types';
import { voice } from '../voice';

/** By id. */
export const languageRules: readonly Rule[] = [
  abilityLanguage,
  ageLanguage,
  aggressiveLanguage,
  cultureCliche,
  deniedWord,
  genderBalance,
  genderedLanguage,
  jargon,
  longSentence,
  originLanguage,
  readability,
  repeatedWord,
  shouting,
  voice,
];
