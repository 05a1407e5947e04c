import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { diagnostics } from '../../../server/src/core/features/diagnostics';
import { fixAll } from '../../../server/src/core/features/fixAll';
import { fixAllOfRule } from '../../../server/src/core/features/fixAllActions';
import { applyEdits } from '../../lib/edits';
import { context, ruleKnowledge, specWith } from '../rules/support';

const ROOT = join(import.meta.dirname, '../../..');
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jobspec.yaml'))
    .map((name) => join(folder, name));
const files = [...filesIn('examples'), ...filesIn('test/fixtures')];

const check = (text: string) => diagnostics(parse(text), context, ruleKnowledge);
const fixed = (text: string, only?: readonly string[]) =>
  applyEdits(text, fixAll(parse(text), context, ruleKnowledge, { ...(only ? { only } : {}) }));
const commentsOf = (text: string) =>
  parse(text)
    .specs.flatMap(({ comments }) => comments.map(({ start, end }) => text.slice(start, end).trimEnd()))
    .sort();
const countsOf = (text: string) => {
  const counts = new Map<unknown, number>();
  for (const { code } of check(text)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

describe('all safe fixes of a file', () => {
  test.each(files)('%s: once is enough, no comment is lost, nothing new is found', (path) => {
    const source = readFileSync(join(ROOT, path), 'utf8');
    for (const text of [source, source.replaceAll(/\r?\n/g, '\r\n')]) {
      const after = fixed(text);
      expect(fixed(after)).toBe(after);
      const comments = commentsOf(text).filter((comment) => !comment.includes('jobspec-disable'));
      expect(commentsOf(after).filter((comment) => !comment.includes('jobspec-disable'))).toEqual(comments);
      const before = countsOf(text);
      for (const [code, count] of countsOf(after))
        expect(count, String(code)).toBeLessThanOrEqual(before.get(code) ?? 0);
      if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });

  test('are minimal changes of the text as it is', () => {
    const text = specWith({ skills: '[k8s, "node js", Docker]' });
    const edits = fixAll(parse(text), context, ruleKnowledge);
    expect(applyEdits(text, edits)).toBe(specWith({ skills: '[Kubernetes, "Node.js", Docker]' }));
    expect(edits.map(({ newText }) => newText)).toEqual(['Kubernete', 'Node.']);
  });

  test('go on where one fix makes the next one possible', () => {
    const text = specWith({ skills: '\n  - k8s\n  - Docker # stays\n  - docker\n  - DOCKER' });
    expect(fixed(text)).toBe(specWith({ skills: '\n  - Kubernetes\n  - Docker # stays' }));
  });

  test('leave a repeated word once, over the end of a line and however often', () => {
    const text = specWith({}).replace(
      /^summary: .*$/m,
      'summary: >-\n  You build services, help the\n  the guests to to to find them and and\n\n  and more.',
    );
    expect(fixed(text, ['repeated-word'])).toContain(
      'summary: >-\n  You build services, help the guests to find them and\n\n  and more.\n',
    );
  });

  test('leave the other rules alone where only some are asked for', () => {
    const text = specWith({ skills: '[k8s, Docker, docker]' });
    expect(fixed(text, ['skill-duplicate'])).toBe(specWith({ skills: '[k8s, Docker]' }));
    expect(fixed(text, ['no-such-rule'])).toBe(text);
  });

  test('are none in a text that is no YAML', () => {
    expect(fixed('title: "open\nskills: [k8s')).toBe('title: "open\nskills: [k8s');
    expect(fixed('')).toBe('');
  });
});

describe('all fixes of one rule', () => {
  const titles = (text: string) => {
    const document = parse(text);
    return fixAllOfRule(document, check(text), context, ruleKnowledge).map(({ title }) => title);
  };

  test('are offered where it found more than one thing', () => {
    expect(titles(specWith({ skills: '[k8s, "node js"]' }))).toEqual(['Fix all “skill-alias” in this file']);
    expect(titles(specWith({ skills: '[k8s]' }))).toEqual([]);
    expect(titles(specWith({ skills: '[Frobnication, Frobnication 2]' }))).toEqual([]);
  });
});
