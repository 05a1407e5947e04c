import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import {
  type BlockView,
  buildView,
  type FactView,
  type JobView,
  renderHtml,
  renderMarkdown,
  type SourceRef,
  type TextView,
} from '../../../server/src/core/render';
import { sampled } from '../../lib/runs';
import { contextOf, examples, fixtures, specFiles, viewOf, viewOfFile, withoutMarkers } from './read';

const files = [...specFiles(examples), ...specFiles(fixtures)].map((file) => [basename(file), file] as const);

describe('a posting', () => {
  test.each(files)('%s renders at whatever line it ends', (_name, file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const count of sampled([...Array(lines.length + 1).keys()])) {
      const view = viewOf(lines.slice(0, count).join('\n'), contextOf(file));
      expect(renderHtml(view, { markers: true })).toMatch(/^<article [\s\S]*<\/article>$/);
      renderMarkdown(view);
    }
  });

  test.each(files)('%s: every piece says where it was written', (_name, file) => {
    const view = viewOfFile(file);
    for (const text of texts(view)) {
      const written = sourceText(text.source);
      if (text.written && isPlainScalar(written)) expect(written).toBe(text.text);
      for (const line of text.lines ?? []) {
        expect(line.start).toBeGreaterThanOrEqual(text.source.start);
        expect(line.end).toBeLessThanOrEqual(text.source.end);
      }
    }
    for (const source of sources(view)) sourceText(source);
  });

  test.each(files)('%s: each line of Markdown leads to the line it was written in', (_name, file) => {
    for (const { text, lines = [], source } of texts(viewOfFile(file))) {
      const document = readFileSync(source.uri, 'utf8');
      text.split('\n').forEach((line, index) => {
        const span = lines[index];
        if (span && !line.includes('"')) {
          expect(document.slice(span.start, span.end).replace(/\s+/g, ' ')).toContain(line.trim());
        }
      });
    }
  });

  test.each(files)('%s: the preview without its markers is the export', (_name, file) => {
    const view = viewOfFile(file);
    const marked = renderHtml(view, { markers: true });
    expect(withoutMarkers(marked)).toBe(renderHtml(view));
    if (view.title) expect(marked).toContain('data-source');
  });

  test('what a base contributes is traced to the base', () => {
    const file = `${fixtures}/extends.jobspec.yaml`;
    const view = viewOfFile(file);
    expect(view.sources).toEqual([file, `${fixtures}/shared/company.jobspec.yaml`]);
    expect(view.employer?.source.uri).toBe(view.sources[1]);
    expect(view.employer && sourceText(view.employer.source)).toBe('Example Bakery');
    expect(renderHtml(view, { markers: true })).toContain('data-uri="1"');
  });

  test('all specs of a file are postings of their own', () => {
    const document = parse('title: One\n---\ntitle: Two\n');
    const titles = document.specs.map((spec) => buildView(document, spec, contextOf('x')).title?.text);
    expect(titles).toEqual(['One', 'Two']);
  });

  test('a section of the spec follows the one it names, even where that one is missing', () => {
    const view = viewOf(
      'sections:\n  - { title: A, body: x, after: benefits }\nsummary: s\napply: { email: a@b.example }\n',
    );
    expect(view.sections.map(({ title }) => title)).toEqual(['Summary', 'A', 'How to apply']);
  });

  test('the order of headings skips no level', () => {
    const view = viewOf('title: T\nsummary: |\n  ## Two\n\n  #### Four\n\n  text\n');
    const levels = [...renderHtml(view).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([1, 3, 4]);
  });
});

/** On one line, without quotes or a sign that says how to read it. */
function isPlainScalar(written: string): boolean {
  return !/^["'|>]/.test(written) && !written.includes('\n');
}

/** The slice of the file; fails where the range lies outside of it. */
function sourceText({ uri, start, end }: SourceRef): string {
  const text = readFileSync(uri, 'utf8');
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
  return text.slice(start, end);
}

function texts(view: JobView): TextView[] {
  const own = [view.title, view.employer, view.notice].filter((text) => text !== undefined);
  return [
    ...own,
    ...factTexts(view.facts),
    ...view.sections.flatMap(({ blocks }) => blocks.flatMap(blockTexts)),
  ];
}

function factTexts(facts: readonly FactView[]): TextView[] {
  return facts.flatMap(({ values }) => values);
}

function blockTexts(block: BlockView): TextView[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
    case 'links':
      return [...block.items];
    case 'skills':
      return block.items.flatMap(({ name, note }) => (note ? [name, note] : [name]));
    case 'stages':
      return block.items.flatMap(({ name, detail }) => (detail ? [name, detail] : [name]));
    case 'questions':
      return block.items.flatMap(({ question, answer }) =>
        [question, answer].filter((text) => text !== undefined),
      );
    case 'facts':
      return factTexts(block.facts);
    case 'group':
      return block.blocks.flatMap(blockTexts);
  }
}

function sources(view: JobView): SourceRef[] {
  return [...view.facts, ...view.sections].map(({ source }) => source);
}
