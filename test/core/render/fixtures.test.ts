import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderHtml, renderMarkdown, renderText } from '../../../server/src/core/render';
import { fixtures, jsonLdOfFile, specFiles, viewOfFile } from './read';

const update = process.env.UPDATE_FIXTURES === '1';

function expectFile(path: string, actual: string): void {
  if (update && process.env.CI) throw new Error('Fixtures are not rewritten where CI is set.');
  if (update) writeFileSync(path, actual);
  expect(existsSync(path), `${path} is missing: run with UPDATE_FIXTURES=1`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

describe('what a spec is rendered to', () => {
  test.each(specFiles(fixtures).map((file) => [basename(file), file]))('%s', (_name, file) => {
    const view = viewOfFile(file);
    expectFile(file.replace(/\.jobspec\.yaml$/, '.expected.html'), `${renderHtml(view)}\n`);
    expectFile(file.replace(/\.jobspec\.yaml$/, '.expected.md'), renderMarkdown(view));
    expectFile(file.replace(/\.jobspec\.yaml$/, '.expected.txt'), renderText(view));
    expectFile(file.replace(/\.jobspec\.yaml$/, '.expected.json'), `${jsonLdOfFile(file)}\n`);
  });
});
