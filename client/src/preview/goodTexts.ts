import type { KeptText } from './messages';

/** What files held when they could be read last, for all previews: some files, the latest ones. */
export interface GoodTexts {
  of(uri: string): string | undefined;
  /** What the server said of a text. */
  seen(uri: string, text: string, isBroken: boolean): void;
  /** Those of files that could not be read when they were seen last: they are worth keeping through a reload. */
  needed(): readonly KeptText[];
  /** Takes in what was kept; what was seen since is newer. */
  restore(kept: readonly KeptText[]): void;
}

/** How many files somebody goes to and fro between. */
const mostFiles = 12;

/** Of all texts that are kept through a reload together, in characters: twenty long job descriptions. */
export const mostKept = 200_000;

export function createGoodTexts(): GoodTexts {
  /** The latest one is the last. */
  const files = new Map<string, { readonly text: string; readonly isBroken: boolean }>();

  function put(uri: string, text: string, isBroken: boolean): void {
    files.delete(uri);
    files.set(uri, { text, isBroken });
    const [oldest] = files.keys();
    if (files.size > mostFiles && oldest !== undefined) files.delete(oldest);
  }

  return {
    of: (uri) => files.get(uri)?.text,
    seen(uri, text, isBroken) {
      const good = isBroken ? files.get(uri)?.text : text;
      if (good !== undefined) put(uri, good, isBroken);
    },
    needed() {
      let room = mostKept;
      return [...files].reverse().flatMap(([uri, { text, isBroken }]) => {
        if (!isBroken || text.length > room) return [];
        room -= text.length;
        return [{ uri, text }];
      });
    },
    restore(kept) {
      for (const { uri, text } of kept.toReversed()) if (!files.has(uri)) put(uri, text, true);
    },
  };
}
