import type { HouseRules } from '../core/languageService';
import { fileKey } from './addresses';
import type { FileReader } from './bases';
import { type HouseLookFiles, lookFiles, readLook } from './look';

/** For so long the files are not read again: somebody is typing. In milliseconds. */
const freshness = 2000;

/** How the postings of a house look, for previews that ask at every key. */
export interface HouseLooks {
  of(rules: HouseRules | undefined): Promise<HouseLookFiles>;
  /** Forgets a file that changed; returns true where a look was made with it. */
  forget(uri: string): boolean;
}

interface KnownLook {
  readonly key: string;
  readonly until: number;
  readonly files: ReadonlySet<string>;
  readonly look: Promise<HouseLookFiles>;
}

/** @param now Milliseconds, as `performance.now` gives them. */
export function createHouseLooks(
  files: FileReader,
  roots: () => readonly string[],
  now: () => number,
): HouseLooks {
  /** Of each house the last one; houses are as few as the configurations of a workspace. */
  const known = new Map<string | undefined, KnownLook>();
  return {
    of(rules) {
      const key = JSON.stringify([rules?.look]);
      const last = known.get(rules?.uri);
      if (last && last.key === key && now() < last.until) return last.look;
      const look = readLook(rules, files, roots());
      known.set(rules?.uri, {
        key,
        until: now() + freshness,
        files: new Set(lookFiles(rules, roots()).map(fileKey)),
        look,
      });
      // Whoever asks next shall not get the failure again.
      look.catch(() => {
        const latest = known.get(rules?.uri);
        if (latest?.look === look) known.set(rules?.uri, { ...latest, until: 0 });
      });
      return look;
    },
    forget(uri) {
      const changed = fileKey(uri);
      const touched = [...known].filter(([, look]) => look.files.has(changed));
      // The files it is made from stay known: they may change again before somebody asks.
      for (const [house, look] of touched) known.set(house, { ...look, until: 0 });
      return touched.length > 0;
    },
  };
}
