import { termRule } from './termRule';

/** Words that ask for an origin, or come from the history of one. */
export const originLanguage = termRule({
  id: 'origin-language',
  category: 'language',
  severity: 'warning',
});
