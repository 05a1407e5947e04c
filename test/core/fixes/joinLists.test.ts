import { expect, test } from 'vitest';
import { fixesFor } from '../../../server/src/core/fixes';
import { applyEdits } from '../../lib/edits';
import { read } from '../../lib/read';
import { diagnosed } from '../rules/support';

/** The text after the lists were joined; undefined where that is not offered. */
function joined(source: string): string | undefined {
  const document = read(source);
  const diagnostic = diagnosed(source).find(({ code }) => code === 'duplicate-key');
  if (!diagnostic) throw new Error('No key stands there twice.');
  const data = Object(diagnostic.data);
  const fixes = fixesFor({ document, diagnostic, data, today: '2026-11-22' });
  const fix = fixes.find(({ title }) => title === 'Join the two lists');
  expect(fixes.at(-1)?.title).toContain('Remove “skills”');
  return fix && applyEdits(source, fix.edits);
}

test.each([
  [
    'with their comments, each where it belongs',
    'skills: # ours\n  - Python # daily\n  # more to come\nlevel: mid\n# from the old posting\nskills: # theirs\n  # the cloud\n  - AWS # any\n\n  - name: Docker\n    years: 2\n# the end\n',
    'skills: # ours\n  - Python # daily\n  # theirs\n  # the cloud\n  - AWS # any\n\n  - name: Docker\n    years: 2\n  # more to come\nlevel: mid\n# from the old posting\n# the end\n',
  ],
  [
    'where the second one stands further left, up to the end of the file',
    'skills:\n    - Python\nlevel: mid\nskills:\n- >-\n  Amazon\n  Web Services\n- AWS',
    'skills:\n    - Python\n    - >-\n      Amazon\n      Web Services\n    - AWS\nlevel: mid\n',
  ],
  [
    'where the second one stands further right',
    'skills:\n- Python\nskills:\n    - name: Docker\n# far left\n      years: 2\n    - AWS\nlevel: mid\n',
    'skills:\n- Python\n- name: Docker\n# far left\n  years: 2\n- AWS\nlevel: mid\n',
  ],
  ['unless one is written in brackets', 'skills: [Python]\nskills:\n  - AWS\n', undefined],
  ['unless the second one is', 'skills:\n  - Python\nskills: [AWS]\n', undefined],
  ['unless they differ in kind', 'skills:\n  - Python\nskills:\n  required:\n    - AWS\n', undefined],
])('lists are joined %s', (_, source, expected) => {
  expect(joined(source)).toBe(expected);
  expect(joined(source.replaceAll('\n', '\r\n'))).toBe(expected?.replaceAll('\n', '\r\n'));
});
