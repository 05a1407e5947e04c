import { expect, test } from 'vitest';
import { parse } from '../../server/src/core/document';
import { again } from '../../server/src/core/features/again';

const context = { uri: 'file:///nurse.jobspec.yaml', today: '2026-11-22' };
const at = { line: 0, character: 3 };

function counted() {
  let asked = 0;
  return again((_document, _position, _context, _option: boolean) => ++asked);
}

test('the same question about the same text is answered once', () => {
  const ask = counted();
  const document = parse('title: Nurse\n');
  expect(ask(document, at, context, false)).toBe(1);
  expect(ask(document, { ...at }, { ...context }, false)).toBe(1);
});

test.each([
  ['another text', { document: parse('title: Nurse\n') }],
  ['another place', { position: { line: 0, character: 4 } }],
  ['another wish', { option: true }],
  ['another day', { context: { ...context, today: '2026-11-23' } }],
  ['another kind', { context: { ...context, kind: 'catalog' as const } }],
  ['a place for house rules', { context: { ...context, newHouse: 'file:///jobspec.config.yaml' } }],
])('%s is another question', (_, changed) => {
  const ask = counted();
  const first = { document: parse('title: Nurse\n'), position: at, context, option: false };
  const { document, position, context: world, option } = { ...first, ...changed };
  expect(ask(first.document, first.position, first.context, first.option)).toBe(1);
  expect(ask(document, position, world, option)).toBe(2);
});
