import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.mts';
import { thorough } from '../../scripts/lib/thorough.mts';

test('what the quick run leaves out is there', () => {
  expect(thorough.filter((file) => !existsSync(fromRoot(file)))).toEqual([]);
});
