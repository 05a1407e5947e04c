import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../client/src/preview/content';
import { contentChange, type SentContent } from '../../client/src/preview/contentChange';
import { numberedHtml } from '../../client/src/preview/numberedHtml';
import { parse } from '../../server/src/core/document';
import { postingPage } from '../../server/src/core/features/posting';
import type { PreviewViewName } from '../../server/src/core/render';
import type { RenderFinding, RenderResult } from '../../server/src/protocol';
import { sampled } from '../lib/runs';

const spec = readFileSync('examples/senior-back-end-developer.jobspec.yaml', 'utf8');

function rendered(
  text: string,
  view: PreviewViewName = 'page',
  findings: readonly RenderFinding[] = [],
): RenderResult {
  const page = postingPage(
    parse(text),
    { uri: 'file:///a.jobspec.yaml', today: '2026-11-22' },
    { view, findings },
  );
  if (!page) throw new Error('There is no posting.');
  return { ...page, version: 1, findings, checked: 'now' };
}

const shown = { isCurrent: true, underlined: true };
const stale = { isCurrent: false, underlined: true };
const sent = (page: RenderResult, answer = 1): SentContent => contentOf(page, answer, shown);

function finding(start: number, end: number): RenderFinding {
  return { code: 'test', message: 'No.', severity: 'warning', start, end, diagnostic: {} };
}

test('of a posting that is shown on while the file is broken, nobody knows the findings', () => {
  const page = rendered(spec, 'page', [finding(0, 5)]);
  const [now, then] = [contentOf(page, 1, shown), contentOf(page, 2, stale)];
  expect([now.content.stale, now.content.findings.length]).toEqual([false, 1]);
  expect([then.content.stale, then.content.findings.length]).toEqual([true, 0]);
  // All of the page is drawn anew, so that no underline stays.
  expect(contentChange(now, then)).toBe(undefined);
  expect(contentChange(then, contentOf(page, 3, shown))).toBe(undefined);
});

test('what was found in an earlier text is never taken for what is there now', () => {
  const page = rendered(spec, 'page', [finding(0, 5)]);
  const earlier = contentOf({ ...page, checked: 'earlier' }, 2, shown);
  expect(earlier.content).toMatchObject({ checked: 'earlier', stale: false, findings: [{ code: 'test' }] });
  // The toolbar and the list say it.
  expect(contentChange(sent(page), earlier)).toBe(undefined);
});

describe('HTML with its places apart', () => {
  test.each(['page', 'board', 'search', 'text', 'print', 'data', 'changes'] as const)(
    'says the same as before, in the view %s',
    (view) => {
      const { html } = rendered(spec, view);
      const { html: numbered, places } = numberedHtml(html);
      let start = 0;
      // Blocks end before others begin at their level, so the last one that began is around each map here.
      const again = numbered.replace(/ data-(block|map)="([^"]*)"/g, (whole, name, value) => {
        if (name === 'map')
          return value === ''
            ? whole
            : ` data-map="${value.replace(/:(-?\d+):/g, (_: string, at: string) => `:${Number(at) + start}:`)}"`;
        const [source, from = -1, to = -1] = places.slice(Number(value) * 3);
        start = from;
        return ` data-source="${from}-${to}"${source ? ` data-uri="${source}"` : ''}`;
      });
      expect(again).toBe(html);
    },
  );

  test('an element that never ends is kept, and has no end', () => {
    const { html, places, elements } = numberedHtml('<p data-source="1-2">a<b data-map="0:1:1">b</p>');
    expect(html).toBe('<p data-block="0">a<b data-map="0:0:1">b</p>');
    expect(places).toEqual([0, 1, 2]);
    expect(elements).toEqual([]);
  });

  test('what an author wrote is no tag', () => {
    const text = spec.replace('Build server-side logic', '\'<p data-source=\\"1-2\\"> Build');
    const { places } = numberedHtml(rendered(text).html);
    expect(places.length).toBe(numberedHtml(rendered(spec).html).places.length);
  });

  test('hostile texts take no longer', () => {
    for (const part of ['<p ', '<', '<p data-source="', '</p', '<p><p data-source="1-1">']) {
      const started = performance.now();
      numberedHtml(part.repeat(100_000 / part.length));
      expect(performance.now() - started, part).toBeLessThan(1000);
    }
  });
});

describe('what is sent after an edit', () => {
  /** The HTML that the page has once it made the change. */
  function applied(before: SentContent, now: SentContent): string | undefined {
    const change = contentChange(before, now);
    if (!change) return undefined;
    const { html } = before.content;
    if (!change.block) return html;
    const element = before.numbered.elements[change.block.block];
    return element && html.slice(0, element.from) + change.block.html + html.slice(element.to);
  }

  test('a letter in an item is that item', () => {
    const before = sent(rendered(spec), 1);
    const now = sent(rendered(spec.replace('Build server-side logic', 'Build server-side xlogic')), 2);
    const change = contentChange(before, now);
    expect(change).toMatchObject({ base: 1, answer: 2, findings: null });
    expect(change?.block?.html).toMatch(/^<li [^>]*>Build server-side xlogic[^\n]*<\/li>$/);
    expect(applied(before, now)).toBe(now.content.html);
    expect(JSON.stringify(change).length).toBeLessThan(JSON.stringify(now.content).length / 4);
  });

  test('what candidates do not see is the places alone', () => {
    const change = contentChange(sent(rendered(spec)), sent(rendered(`# A comment\n${spec}`), 2));
    expect(change?.block).toBeNull();
    expect(change?.places).toEqual(numberedHtml(rendered(`# A comment\n${spec}`).html).places);
  });

  test('every letter that is taken out makes the same page, in one block or as a whole', () => {
    const before = sent(rendered(spec));
    let parts = 0;
    const places = sampled(Array.from({ length: Math.ceil(spec.length / 23) }, (_, index) => index * 23));
    for (const at of places) {
      const now = sent(rendered(spec.slice(0, at) + spec.slice(at + 1)), 2);
      const result = applied(before, now);
      if (result === undefined) continue;
      parts++;
      expect(result, spec.slice(at - 20, at + 20)).toBe(now.content.html);
    }
    expect(parts).toBeGreaterThan(places.length / 2);
  });

  test('an item more, another theme or title of nothing is the whole page', () => {
    const before = sent(rendered(spec));
    const more = spec.replace('responsibilities:\n', 'responsibilities:\n  - One more\n');
    expect(contentChange(before, sent(rendered(more), 2))).toBeUndefined();
    expect(contentChange(before, sent({ ...rendered(spec), style: 'p {}' }, 2))).toBeUndefined();
    expect(contentChange(before, sent({ ...rendered(spec), lang: 'de' }, 2))).toBeUndefined();
  });

  test('findings come with the block that they are in', () => {
    const at = spec.indexOf('server-side');
    const findings = [finding(at, at + 'server-side'.length)];
    const before = sent(rendered(spec));
    const now = sent(rendered(spec, 'page', findings), 2);
    const change = contentChange(before, now);
    expect(change?.findings).toHaveLength(1);
    expect(change?.block?.html).toContain('data-finding="0"');
    expect(applied(before, now)).toBe(now.content.html);
  });
});
