import { termRule } from './termRule';

/** Office talk and filler with a plain word for it. */
export const jargon = termRule({
  id: 'jargon',
  category: 'language',
  severity: 'hint',
  profiles: { strict: 'info' },
});
