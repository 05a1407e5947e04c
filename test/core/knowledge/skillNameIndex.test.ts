import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeSkill } from '../../../server/src/core/knowledge/normalizeSkill';
import { createSkillNameIndex } from '../../../server/src/core/knowledge/skillNameIndex';
import type { SkillEntry } from '../../../server/src/core/knowledge/types';
import { runs } from '../../lib/runs';

const letters = fc.constantFrom('a', 'b', 'A', 'é', ' ', '.', '-', "'", '’', '/', '_', '+', '\n', '\t', '1');
const name = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const entry = fc.record({ name, aliases: fc.array(name, { maxLength: 2 }) }).map(
  (own): SkillEntry => ({
    ...own,
    category: 'x',
    description: '',
    related: [],
    alternatives: [],
    successors: [],
    faqs: [],
  }),
);

/** All names, the canonical ones first, without those that another one has already. */
function known(entries: readonly SkillEntry[]) {
  const names = [
    ...entries.map((skill) => ({ skill, written: skill.name, alias: undefined })),
    ...entries.flatMap((skill) => skill.aliases.map((alias) => ({ skill, written: alias, alias }))),
  ].map((each) => ({ ...each, key: normalizeSkill(each.written) }));
  return names.filter(({ key }, at) => names.findIndex((other) => other.key === key) === at);
}

test('names are found as if each were looked at by itself', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), fc.oneof(name, fc.string()), (entries, query) => {
      const index = createSkillNameIndex(entries);
      const text = normalizeSkill(query);
      const names = known(entries);
      expect(index.find(text)).toBe(names.find(({ key }) => key === text)?.skill);
      if (text === '') return;
      const laterWords = (written: string): string[] => {
        const words = written.split(/[\s._/-]+/);
        return words.slice(1).map((_, at) => normalizeSkill(words.slice(at + 1).join('')));
      };
      const wanted = names.flatMap(({ key, skill, alias, written }) => {
        if (key.startsWith(text)) return [{ key, skill, alias, at: 'start' }];
        return laterWords(written).some((word) => word.startsWith(text))
          ? [{ key, skill, alias, at: 'word' }]
          : [];
      });
      const found: object[] = [];
      index.eachHolding(text, ({ key, skill, alias }, at) => found.push({ key, skill, alias, at }));
      expect(found).toEqual(wanted);
    }),
    { numRuns: runs(2000) },
  );
});

test('names that begin with a letter are found by it', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
      const index = createSkillNameIndex(entries);
      const found: (string | undefined)[] = [];
      index.eachBeginningWith('a', (key, ask) => found.push(ask()?.key === key ? key : undefined));
      const wanted = known(entries).filter(({ key }) => key.startsWith('a'));
      expect(found.filter((key) => key !== undefined)).toEqual(wanted.map(({ key }) => key));
    }),
    { numRuns: runs(500) },
  );
});
