import { houseStyle } from '../core/render';
import type { HouseLookFiles } from '../host/look';

/** What of a house's look cannot be shown, a sentence each. */
export function lookProblems({ css, unread }: HouseLookFiles): string[] {
  return [
    ...unread.map((file) => `“${file}” cannot be used: it is missing, too large, or of another kind.`),
    ...(css !== undefined && houseStyle(css) === undefined
      ? ['The style sheet of the house is left out: it would load something from elsewhere.']
      : []),
  ];
}
