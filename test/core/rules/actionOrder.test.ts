import { expect, test } from 'vitest';
import { codeActions } from '../../../server/src/core/features/codeActions';
import { read } from '../../lib/read';
import { context, diagnosed } from './support';

test('the fixes of a word come before those of what is missing, which is told at the title', () => {
  const source = 'jobspec: 1\ntitle: Senior salesman for the north\nsummary: You sell what we make.\n';
  const onTitle = diagnosed(source).filter(({ range }) => range.start.line === 1);
  const titles = codeActions(read(source), onTitle, context).map(({ title }) => title);
  const ofWord = titles.findIndex((title) => title.includes('salesman'));
  const ofMissing = titles.findIndex((title) => title.startsWith('Add “'));
  expect(ofWord).toBeGreaterThanOrEqual(0);
  expect(ofMissing).toBeGreaterThan(ofWord);
});
