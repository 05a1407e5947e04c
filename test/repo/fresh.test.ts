import { expect, test } from 'vitest';
import { generate } from '../../scripts/generate.mts';

test('the files made from the schemas and the data are fresh', async () => {
  expect(await generate({ check: true })).toEqual([]);
});
