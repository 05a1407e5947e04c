import { Recent } from '../text/recent';
import type { Recorded } from './reads';
import type { RuleInput } from './types';

/** Makes something of a spec once for all rules that ask. Each of them counts as asking for what it is made of. */
export function perSpec<T>(make: (input: RuleInput) => T): (input: RuleInput) => T {
  const known = new Recent<RuleInput, Recorded<T>>(1);
  return (input) => {
    let made = known.get(input);
    if (!made) {
      made = input.reads.record(() => make(input));
      known.set(input, made);
    }
    input.reads.repeat(made.parts);
    return made.value;
  };
}
