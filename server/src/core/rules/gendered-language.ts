import { masculineTitle } from './masculineTitle';
import { termRule } from './termRule';
import type { Rule } from './types';

const words = termRule({ id: 'gendered-language', category: 'language', severity: 'warning' });

/** Words that name one gender: titles, pronouns, forms of address. */
export const genderedLanguage: Rule = {
  ...words,
  *check(input) {
    yield* masculineTitle(input);
    yield* words.check(input);
  },
};
