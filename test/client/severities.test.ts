import { expect, test } from 'vitest';
import type { PageFinding } from '../../client/src/preview/messages';
import { sorted } from '../../client/webview/severities';

const finding = (severity: PageFinding['severity'], start: number): PageFinding => ({
  code: 'x',
  message: '',
  severity,
  start,
  end: start,
  explained: false,
});
const findings = [
  finding('hint', 1),
  finding('error', 30),
  finding('warning', 2),
  finding('info', 3),
  finding('error', 20),
  finding('error', 20),
];

test('the worst come first, and of these what stands first', () => {
  expect(sorted(findings, 'severity')).toEqual([4, 5, 1, 2, 3, 0]);
});

test('all in the order of the file', () => {
  expect(sorted(findings, 'place')).toEqual([0, 2, 3, 4, 5, 1]);
});
