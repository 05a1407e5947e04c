import { expect, test } from 'vitest';
import { houseOf } from './support';

test.each(['{a,b}', '{'.repeat(400), '{a,b}'.repeat(60), '**/'.repeat(500), '*a'.repeat(300)])(
  'a pattern like %.12s takes no time',
  (pattern) => {
    const slow = houseOf(`ignore: ['${pattern}x']\n`);
    expect(slow.ignores(`file:///w/${'a/'.repeat(200)}${'a'.repeat(500)}`)).toBe(false);
  },
);
