import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTerms, readTerms } from '../../../scripts/generate/knowledge/terms.mts';
import { ruleHeads } from '../../../server/src/core/rules';
import { knowledge } from '../../lib/knowledge';
import { languageRules, specWith } from './languageSupport';
import { foundUnder } from './support';

describe('the words', async () => {
  const { files, problems } = await readTerms();

  test('follow their schema', () => {
    expect(problems).toEqual([]);
  });

  test('are those that the server loads', () => {
    expect(knowledge.terms).toEqual(JSON.parse(JSON.stringify(compileTerms(files))));
  });

  test('lose no number behind a comment sign', () => {
    const folder = join(import.meta.dirname, '../../../server/data/terms');
    const cut = files.flatMap(({ path }) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .filter((line) => /^\s*- [^'"\s].* #/.test(line)),
    );
    expect(cut).toEqual([]);
  });

  test('belong to rules', () => {
    const ids = new Set(ruleHeads.map(({ id }) => id));
    expect(files.filter(({ rule }) => !ids.has(rule)).map(({ path }) => path)).toEqual([]);
  });

  const suggested = files.flatMap(({ language, groups = [] }) =>
    groups.flatMap(({ phrases }) =>
      Object.values(phrases).flatMap((all) => all.map((words) => [language, words])),
    ),
  );

  test('suggest nothing that is told itself', () => {
    for (const [language = 'en', words = ''] of suggested) {
      const sentence = `You meet ${/^the /i.test(words) ? '' : 'the '}${words} here.`;
      const item = `[${JSON.stringify(sentence)}]`;
      const source = specWith(sentence, { language }).replace(
        '[You have done such work before.]',
        () => item,
      );
      expect(source.split(sentence)).toHaveLength(3);
      const told = foundUnder(source, undefined).filter(({ code }) => languageRules.has(code));
      expect(
        told.map(({ code }) => code),
        words,
      ).toEqual([]);
    }
  });
});
