import { termRule } from './termRule';

/** Words that ask for an age instead of a skill. */
export const ageLanguage = termRule({
  id: 'age-language',
  category: 'language',
  severity: 'warning',
});
