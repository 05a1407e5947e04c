import { describe, expect, test } from 'vitest';
import { maxTextLength, parse } from '../../../server/src/core/document';

const first = (text: string) => {
  const [spec] = parse(text).specs;
  if (!spec) throw new Error('a document always has a spec');
  return spec;
};

describe('however large the text', () => {
  test('many aliases of nothing cost no more than they say', () => {
    const count = 8000;
    const lines = Array.from({ length: count }, (_, index) => `  - &a${index} x\n  - *b${index}\n`);
    const { problems } = first(`benefits:\n${lines.join('')}`);
    expect(problems).toHaveLength(50);
    const lists = problems.map((problem) => (problem.code === 'unresolved-alias' ? problem.anchors : []));
    expect(new Set(lists).size).toBe(1);
    expect(lists[0]).toHaveLength(count);
  });

  test('an alias bomb is one problem, and quick', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) =>
        `l${i}: &l${i} [${Array(10)
          .fill(i ? `*l${i - 1}` : 'x')
          .join(', ')}]`,
    );
    const { problems } = first(`${levels.join('\n')}\n`);
    expect(problems.filter((problem) => problem.code === 'document-too-large')).toHaveLength(1);
  });

  test.each(['[', '{a: ', '- ', '? ', '[{'])('20,000 nested %j are one problem', (opening) => {
    const { root, problems } = first(opening.repeat(20_000));
    expect(root).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'yaml-syntax', reason: 'too-deep' }]);
  });

  test('a text over the limit is not read', () => {
    const document = parse(`title: X\n${'#'.repeat(maxTextLength)}`);
    expect(document.tooLarge).toBe(true);
    expect(document.specs[0]?.problems).toMatchObject([{ code: 'document-too-large', reason: 'length' }]);
  });

  test('one megabyte is read', () => {
    const text = `title: X\nbenefits:\n${'  - Lunch on the house, every day of the week\n'.repeat(22_000)}`;
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(first(text).problems).toEqual([]);
  });
});
