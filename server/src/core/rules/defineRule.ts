import type { RuleOptions } from '../schema/ruleSettings';
import type { Rule, RuleFinding, RuleHead, RuleInput } from './types';

/** A rule whose check receives its options, complete: what the house did not set has the value written here. */
export interface RuleDefinition<O extends RuleOptions> extends RuleHead {
  readonly options: O;
  check(input: RuleInput, options: O): Iterable<RuleFinding>;
}

export function defineRule<O extends RuleOptions>(definition: RuleDefinition<O>): Rule {
  const { options, check } = definition;
  return { ...definition, check: (input) => check(input, complete(options, input.optionsOf(definition.id))) };
}

/** A value of the wrong kind is reported in the configuration, and counts as not set here. */
function complete<O extends RuleOptions>(defaults: O, set: RuleOptions | undefined): O {
  if (!set) return defaults;
  const fitting = Object.entries(set).filter(
    ([name, value]) => Object.hasOwn(defaults, name) && kindOf(value) === kindOf(defaults[name]),
  );
  const all = { ...defaults, ...Object.fromEntries(fitting) };
  return all;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
