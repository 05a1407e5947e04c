import { termRule } from './termRule';

/** Words that name one gender: titles, pronouns, forms of address. */
export const genderedLanguage = termRule({
  id: 'gendered-language',
  category: 'language',
  severity: 'warning',
});
