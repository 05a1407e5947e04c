import { describe, expect, test } from 'vitest';
import { isComparison } from '../../client/src/comparisons';

describe('the other side of a comparison', () => {
  test.each(['git', 'gitlens', 'vscode-local-history', 'merge-conflict.conflict-diff'])('is %s', (scheme) => {
    expect(isComparison({ scheme })).toBe(true);
  });

  test.each([
    'file',
    'untitled',
    'vscode-remote',
    'vscode-vfs',
    'vscode-test-web',
    'memfs',
    'vscode-notebook-cell',
  ])('is not %s', (scheme) => {
    expect(isComparison({ scheme })).toBe(false);
  });
});
