import { termRule } from './termRule';

/** "The ideal candidate will" in place of "you will". */
export const voice = termRule({
  id: 'voice',
  category: 'language',
  severity: 'hint',
  profiles: { strict: 'info' },
});
