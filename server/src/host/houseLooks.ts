import type { HouseRules } from '../core/languageService';
import type { FileReader } from './bases';
import { type HouseLookFiles, readLook } from './look';

/** For so long the files are not read again: somebody is typing. In milliseconds. */
const freshness = 2000;

/** How the postings of a house look, for previews that ask at every key. */
export interface HouseLooks {
  of(rules: HouseRules | undefined): Promise<HouseLookFiles>;
}

/** @param now Milliseconds, as `performance.now` gives them. */
export function createHouseLooks(
  files: FileReader,
  roots: () => readonly string[],
  now: () => number,
): HouseLooks {
  let last:
    | { readonly key: string; readonly until: number; readonly look: Promise<HouseLookFiles> }
    | undefined;
  return {
    of(rules) {
      const key = JSON.stringify([rules?.uri, rules?.look]);
      if (last?.key !== key || now() >= last.until) {
        last = { key, until: now() + freshness, look: readLook(rules, files, roots()) };
      }
      return last.look;
    },
  };
}
