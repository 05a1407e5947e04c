import { lastUpTo } from '../text/lastUpTo';
import { once } from '../text/once';
import type { SkillEntry } from './types';

/** All names of some skills, as they are written: the canonical ones first, then the aliases. */
export interface Spellings {
  /** One in a line; a line break inside a name has become a space. */
  readonly lines: string;
  texts(): readonly string[];
  /** The indexes of those that an earlier one says already, in normal form; absent where nobody has looked. */
  readonly repeated?: () => ReadonlySet<number>;
  /** The index of the skill that has a name. */
  owner(at: number): number;
  aliasesOf(skill: number): readonly string[];
}

export function spellingsOf(entries: readonly SkillEntry[]): Spellings {
  const starts = once(() => startsOf(entries.length, (skill) => entries[skill]?.aliases.length ?? 0));
  const texts = once(() => [
    ...entries.map(({ name }) => name),
    ...entries.flatMap(({ aliases }) => aliases),
  ]);
  return {
    get lines() {
      return texts()
        .map((text) => text.replaceAll('\n', ' '))
        .join('\n');
    },
    texts,
    owner: ownerOf(entries.length, starts),
    aliasesOf: (skill) => entries[skill]?.aliases ?? [],
  };
}

/** Names that come as lines, of skills of which each is known to have so many aliases. */
export function spellingsIn(given: {
  readonly lines: string;
  readonly repeated: () => ReadonlySet<number>;
  readonly size: number;
  readonly countOf: (skill: number) => number;
}): Spellings {
  const { lines, repeated, size, countOf } = given;
  const texts = once(() => lines.split('\n'));
  const starts = once(() => startsOf(size, countOf));
  return {
    lines,
    repeated,
    texts,
    owner: ownerOf(size, starts),
    aliasesOf: (skill) => texts().slice(starts()[skill], starts()[skill + 1]),
  };
}

/** Where the aliases of each skill begin among all names, and where the last ones end. */
function startsOf(size: number, countOf: (skill: number) => number): Uint32Array {
  const starts = new Uint32Array(size + 1).fill(size);
  for (let skill = 0; skill < size; skill++) starts[skill + 1] = (starts[skill] ?? 0) + countOf(skill);
  return starts;
}

function ownerOf(size: number, starts: () => Uint32Array): (at: number) => number {
  return (at) => (at < size ? at : lastUpTo(starts(), at));
}
