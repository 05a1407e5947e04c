import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parse } from '../../server/src/core/document';
import { createChecks } from '../../server/src/host/checks';
import type { OpenDocument } from '../../server/src/host/hostTypes';

const uri = 'file:///team/a.jobspec.yaml';
const parsed = parse('extends: base.jobspec.yaml\n');

function setUp() {
  let world = 'old';
  const checks = createChecks((): Diagnostic[] => [
    { message: world, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } } },
  ]);
  const open = (): OpenDocument => ({
    ...{ uri, parsed, version: 1, round: checks.roundOf(uri) },
    context: { uri, today: '2026-11-22' },
  });
  const told = (document: OpenDocument): string[] =>
    checks.of(document).map(({ message }) => String(message));
  const change = (next: string): void => {
    world = next;
  };
  return { checks, open, told, change };
}

test('a document is checked once, until something outside of it changes', () => {
  const { checks, open, told, change } = setUp();
  expect(told(open())).toEqual(['old']);
  change('new');
  expect(told(open())).toEqual(['old']);
  checks.outdate(uri);
  expect(told(open())).toEqual(['new']);
});

test('what is found in a document whose files changed while they were read does not last', () => {
  const { checks, open, told, change } = setUp();
  const early = open();
  checks.outdate(uri);
  expect(told(early)).toEqual(['old']);
  change('new');
  expect(told(open())).toEqual(['new']);
  expect(told(early), 'known by now').toEqual(['new']);
});

test('a document that is closed and opened again is checked anew', () => {
  const { checks, open, told, change } = setUp();
  checks.outdate(uri);
  told(open());
  checks.forget(uri);
  change('new');
  expect(told(open())).toEqual(['new']);
});
