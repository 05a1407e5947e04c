import { termRule } from './termRule';

/** Words about bodies and health, and demands on the body that are better put as tasks. */
export const abilityLanguage = termRule({
  id: 'ability-language',
  category: 'language',
  severity: 'info',
});
