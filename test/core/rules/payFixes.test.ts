import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parse } from '../../../server/src/core/document';
import { diagnostics } from '../../../server/src/core/features/diagnostics';
import { fixesFor } from '../../../server/src/core/fixes';
import { rules } from '../../../server/src/core/rules';
import { applyEdits } from '../../lib/edits';
import { context, ruleKnowledge } from './support';

const categories = new Set(['pay', 'publishing', 'contradictions']);
const ids = new Set(rules.filter(({ category }) => categories.has(category)).map(({ id }) => id));
const folder = new URL('../../fixtures/fixes/', import.meta.url);
const spec = new URL('pay-and-dates.jobspec.yaml', folder);
const expected = new URL('pay-and-dates.expected.txt', folder);

const check = (text: string) => diagnostics(parse(text), context, ruleKnowledge);
const commentsOf = (text: string) =>
  parse(text).specs.flatMap(({ comments }) => comments.map(({ start, end }) => text.slice(start, end)));
const errorsOf = (told: readonly Diagnostic[]) => told.filter(({ severity }) => severity === 1).length;

function fixesOf(text: string) {
  const document = parse(text);
  return check(text)
    .filter(({ code }) => ids.has(String(code)))
    .flatMap((diagnostic) =>
      fixesFor({ document, diagnostic, data: Object(diagnostic.data), today: context.today }).map((fix) => ({
        diagnostic,
        title: fix.title,
        fixed: applyEdits(text, fix.edits),
      })),
    );
}

/** The lines that a fix changes. */
function changed(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const added = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...added].join('\n');
}

describe('the fixes of rules about pay, publishing and contradictions', () => {
  const text = readFileSync(spec, 'utf8');

  test('write what they say', () => {
    const shown = fixesOf(text).map(
      ({ diagnostic, title, fixed }) => `# ${diagnostic.code}: ${title}\n${changed(text, fixed)}`,
    );
    const written = `${shown.join('\n\n')}\n`;
    if (process.env['UPDATE_FIXTURES'] && !process.env['CI']) writeFileSync(expected, written);
    expect(written).toBe(readFileSync(expected, 'utf8'));
  });

  test.each(['\n', '\r\n'])('remove their finding, keep every comment and bring no error (%j)', (eol) => {
    const before = text.replaceAll('\n', eol);
    const told = check(before);
    for (const { diagnostic, title, fixed } of fixesOf(before)) {
      const left = check(fixed);
      const same = ({ code, message }: Diagnostic) =>
        code === diagnostic.code && message === diagnostic.message;
      const label = `${diagnostic.code} “${title}”\n${fixed}`;
      expect(left.filter(same).length, label).toBeLessThan(told.filter(same).length);
      expect(errorsOf(left), label).toBeLessThanOrEqual(errorsOf(told));
      expect(commentsOf(fixed).sort(), label).toEqual(commentsOf(before).sort());
      if (eol === '\r\n') expect(fixed.replaceAll('\r\n', ''), label).not.toContain('\n');
    }
  });

  test('change nothing that a base says', () => {
    const own = 'extends: ./base.jobspec.yaml\ntitle: A\nsummary: This is a fully remote position.\n';
    const base = parse('fragment: true\nlocation: { workplace: onsite }\n');
    const uri = 'file:///base.jobspec.yaml';
    const told = diagnostics(
      parse(own),
      { ...context, base: () => ({ uri, document: base }) },
      ruleKnowledge,
    );
    const found = told.find(({ code }) => code === 'remote-contradiction');
    expect(found?.data).toBeUndefined();
  });
});
