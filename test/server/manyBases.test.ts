import { expect, test } from 'vitest';
import { codesOf, complete } from './basesSupport';

test('a spec may extend hundreds of files that extend each other', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
  const list = names.map((name) => `./${name}`).join(', ');
  const files = Object.fromEntries(names.map((name) => [name, `extends: [${list}]\n`]));
  expect((await codesOf({ ...files, a: `extends: [${list}]\n${complete}` }, 'a')).length).toBeGreaterThan(0);
});
