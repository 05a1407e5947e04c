import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parse as parseYaml } from 'yaml';
import { fixAll } from '../../../server/src/core/features/fixAll';
import { changesOf, type Fix, fixesFor } from '../../../server/src/core/fixes';
import { createPatch } from '../../../server/src/core/text/patch';
import { applyEdits } from '../../lib/edits';
import { read } from '../../lib/read';
import { completedSpec } from '../../lib/ruleExamples';
import { sampled } from '../../lib/runs';
import { context, diagnosed, knowledgeUnder } from './support';

const fixtures = join(import.meta.dirname, '../../fixtures');
const readFixture = (path: string) => readFileSync(join(fixtures, path), 'utf8');

/** A finding with the fix that most people would take. */
function preferred(source: string, config?: string): { diagnostic: Diagnostic; fix: Fix }[] {
  const document = read(source);
  return diagnosed(source, knowledgeUnder(config)).flatMap((diagnostic) => {
    const data = Object(diagnostic.data);
    const fixes = fixesFor({ document, diagnostic, data, today: context.today });
    const fix = fixes.find((each) => each.preferred);
    return fix ? [{ diagnostic, fix }] : [];
  });
}

interface TitleCase {
  readonly title: string;
  readonly rules: readonly string[];
  readonly config?: string;
  readonly becomes: string;
  /** What saving and `lint --fix` make of it, where that is not the title as it was. */
  readonly safely?: string;
}

const titles: TitleCase[] = parseYaml(readFixture('titles/cleaned.yaml'));

test.each(titles)('$title becomes $becomes', ({ title, rules, config, becomes }) => {
  const source = completedSpec(`title: ${JSON.stringify(title)}`);
  const offered = preferred(source, config).filter(({ diagnostic }) =>
    rules.includes(String(diagnostic.code)),
  );
  expect(new Set(offered.map(({ diagnostic }) => diagnostic.code))).toEqual(new Set(rules));
  for (const { fix } of offered) {
    const fixed = applyEdits(source, fix.edits);
    expect(/^title: (.*)$/m.exec(fixed)?.[1]).toBe(JSON.stringify(becomes));
  }
});

test.each(titles)('without asking, $title becomes $safely', ({ title, config, safely = title }) => {
  const source = completedSpec(`title: ${JSON.stringify(title)}`);
  const fixed = applyEdits(source, fixAll(read(source), context, knowledgeUnder(config)));
  expect(/^title: (.*)$/m.exec(fixed)?.[1]).toBe(JSON.stringify(safely));
});

interface Seed {
  readonly text: string;
  readonly key?: string;
  readonly language?: string;
  readonly config?: string;
  readonly whole?: boolean;
}

function sourceOf({ text, key = 'summary', language, whole }: Seed): string {
  if (whole) return text;
  if (/^(?:#|[a-z]\w*:)/im.test(text)) return completedSpec(text);
  const isList = key !== 'title' && key !== 'summary';
  const value = isList ? `[${JSON.stringify(text)}]` : JSON.stringify(text);
  return completedSpec(`${language ? `language: ${language}\n` : ''}${key}: ${value}`);
}

const seeds = readdirSync(join(fixtures, 'lint-seeds')).flatMap(
  (file): { source: string; config?: string }[] => {
    const list: Seed[] = parseYaml(readFixture(`lint-seeds/${file}`));
    return list.map((seed) => ({ source: sourceOf(seed), ...(seed.config ? { config: seed.config } : {}) }));
  },
);

/** Titles in which anything may meet anything. */
const words = ['Rockstar', 'Salesman', 'Ninja', 'SALES GURU', 'Foreman!!!', '(Remote)', 'Young', 'Engineer'];
const pairs = words.flatMap((one) =>
  words.map((other) => ({ source: completedSpec(`title: ${JSON.stringify(`${one} ${other}`)}`) })),
);

test('what the preferred fix writes is itself free of warnings', () => {
  let fixes = 0;
  const tried: readonly { source: string; config?: string }[] = sampled([...seeds, ...pairs]);
  const worse = tried.flatMap(({ source, config }) => {
    const before = diagnosed(source, knowledgeUnder(config));
    return preferred(source, config).flatMap(({ diagnostic, fix }) => {
      // What only changes its place is not written by the fix.
      if (diagnostic.code === 'section-order') return [];
      // What is added where nothing was has places to fill in, which the author is told.
      const changes = changesOf(read(source), fix.edits).filter(({ start, end }) => end > start);
      if (changes.length === 0) return [];
      fixes++;
      const patch = createPatch(source).with(changesOf(read(source), fix.edits));
      const after = read(patch.text);
      const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
      return diagnosed(patch.text, knowledgeUnder(config))
        .filter(({ severity = 4 }) => severity <= 2)
        .filter(({ range }) =>
          changes.some(({ newText }) => newText !== '' && touches(after, range, patch.text, newText)),
        )
        .map(
          ({ code, message }) =>
            `${known.has(`${code} ${message}`) ? 'kept' : 'new'} ${code}: ${message} ← ${diagnostic.code} “${fix.title}”`,
        );
    });
  });
  expect(worse).toEqual([]);
  expect(fixes).toBeGreaterThan(tried.length * 0.65);
});

/** True where the finding stands within what was written. */
function touches(
  { lines }: ReturnType<typeof read>,
  { start, end }: Diagnostic['range'],
  text: string,
  written: string,
): boolean {
  const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    if (from >= at && to <= at + written.length) return true;
  }
  return false;
}
