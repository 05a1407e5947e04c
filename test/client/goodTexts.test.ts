import { expect, test } from 'vitest';
import { createGoodTexts, mostKept } from '../../client/src/preview/goodTexts';
import { readPanelState } from '../../client/src/preview/messageChecks';
import { defaultOptions } from '../../client/src/preview/messages';

test('what a file held when it could be read is known while it cannot', () => {
  const texts = createGoodTexts();
  texts.seen('a', 'never good', true);
  expect([texts.of('a'), texts.needed()]).toEqual([undefined, []]);
  texts.seen('a', 'good', false);
  expect([texts.of('a'), texts.needed()]).toEqual(['good', []]);
  texts.seen('a', 'broken', true);
  expect([texts.of('a'), texts.needed()]).toEqual(['good', [{ uri: 'a', text: 'good' }]]);
  texts.seen('a', 'better', false);
  expect([texts.of('a'), texts.needed()]).toEqual(['better', []]);
});

test('of many files, those that were seen last are known', () => {
  const texts = createGoodTexts();
  const names = Array.from({ length: 40 }, (_, at) => `${at}`);
  for (const name of names) {
    texts.seen(name, `of ${name}`, false);
    texts.seen('0', 'of 0', false);
  }
  const known = names.filter((name) => texts.of(name) !== undefined);
  expect(known).toEqual(['0', ...names.slice(29)]);
});

test('what is kept through a reload is bounded, the latest first, and comes back in that order', () => {
  const texts = createGoodTexts();
  for (const [name, length] of [
    ['old', mostKept],
    ['long', mostKept + 1],
    ['b', 5],
    ['a', 5],
  ] as const) {
    texts.seen(name, name.padEnd(length), false);
    texts.seen(name, '"', true);
  }
  const kept = texts.needed();
  expect(kept.map(({ uri }) => uri)).toEqual(['a', 'b']);
  const again = createGoodTexts();
  again.seen('b', 'newer', false);
  again.restore(kept);
  expect([again.of('a'), again.of('b')]).toEqual(['a    ', 'newer']);
  expect(again.needed().map(({ uri }) => uri)).toEqual(['a']);
});

test('a state that says something else is read without them', () => {
  const state = { uri: 'a', locked: false, options: defaultOptions };
  for (const goodTexts of [undefined, 'text', [1, null, { uri: 'a' }, { uri: 1, text: 'b' }]]) {
    expect(readPanelState({ ...state, goodTexts })).toEqual({ ...state, goodTexts: [] });
  }
});
