import { termRule } from './termRule';

/** Words of fight and force for ordinary work. */
export const aggressiveLanguage = termRule({
  id: 'aggressive-language',
  category: 'language',
  severity: 'info',
  profiles: { strict: 'warning' },
});
