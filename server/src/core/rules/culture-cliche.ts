import { termRule } from './termRule';

/** Praise and slogans in place of what the work is like: "rockstar", "like a family". */
export const cultureCliche = termRule({
  id: 'culture-cliche',
  category: 'language',
  severity: 'info',
  profiles: { strict: 'warning' },
});
