import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, toValue } from '../../../server/src/core/document';
import { renderHtml, renderPage } from '../../../server/src/core/render';
import { runs } from '../../lib/runs';
import { fixtures, viewOf } from './read';

/** Every element and attribute that a posting may consist of. */
const tags = new Set(
  'article header section h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd div span strong em s a code pre blockquote hr br table thead tbody tr th td'.split(
    ' ',
  ),
);
const attributes: Readonly<Record<string, RegExp>> = {
  class: /^[\w -]*$/,
  id: /^[\w.]+$/,
  lang: /^[\w-]+$/,
  dir: /^rtl$/,
  'aria-label': /^Summary$/,
  href: /^(https?:\/\/|mailto:)/,
  rel: /^noopener noreferrer$/,
  title: /^/,
  start: /^\d+$/,
  style: /^text-align:(left|right|center)$/,
  'data-source': /^\d+-\d+$/,
  'data-uri': /^\d+$/,
  'data-map': /^(\d+:\d+:\d+(,|$))*$/,
};

interface Reading {
  readonly text: string;
  /** Tags, attributes, addresses and signs that a posting may not have. */
  readonly alarms: string[];
}

/** Reads strictly: a tag that is not spelled exactly as we spell ours counts as an alarm. */
function read(html: string): Reading {
  const alarms: string[] = [];
  const text = html.replace(
    /<\/?([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g,
    (tag: string, name: string, list: string) => {
      if (!tags.has(name)) alarms.push(tag);
      for (const [, attribute = '', value = ''] of list.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        if (!attributes[attribute]?.test(value)) alarms.push(tag);
      }
      return '';
    },
  );
  alarms.push(...(text.match(/[<>"].{0,20}/g) ?? []));
  return { text: decode(text), alarms };
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</article></main></body><script>alert(1)</script>',
  '<!--<script>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '[x](//example.org)',
  '![x](https://example.org/pixel.png)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '[a](https://example.org" onclick="alert(1))',
  '[a](https://example.org "t\\" onclick=\\"alert(1)")',
  '`<script>`',
  '```html"><script>\n<script>\n```',
  '<https://example.org/"onclick=alert(1)>',
  'javascript:alert(1)',
  'https://example.org/"><script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on template engines
  '${alert(1)} {{alert(1)}} <%= alert(1) %>',
  '{amount} {n} {name} {min}',
  '\u202eevil\u202c \u200b \ufeff',
  'Z͑ͫ̓ͪ̂a̴̵̞l̸̨͔g̶̡o',
  '\u0000\u0001\u001b[31m',
  'expression(alert(1)); background: url(javascript:alert(1))',
  '| <b> | `<i>` |\n| --- | --- |\n| <script> | x |',
  '__proto__',
  'constructor',
];

const everything = toValue(
  parse(readFileSync(join(fixtures, 'everything.jobspec.yaml'), 'utf8')).specs[0]?.root ?? fail(),
);

function fail(): never {
  throw new Error('The fixture cannot be read.');
}

/** The value with one of its texts replaced, for each text. */
function withEachText(value: unknown, replacement: string): unknown[] {
  if (typeof value === 'string') return [replacement];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      withEachText(item, replacement).map((changed) => value.with(index, changed)),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    withEachText(item, replacement).map((changed) => ({ ...value, [key]: changed })),
  );
}

/** The value with all of its texts replaced at once. */
function withAllTexts(value: unknown, replacement: string): unknown {
  if (typeof value === 'string') return replacement;
  if (Array.isArray(value)) return value.map((item) => withAllTexts(item, replacement));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withAllTexts(item, replacement)]),
  );
}

const alarmsOf = (spec: unknown): string[] =>
  read(renderHtml(viewOf(JSON.stringify(spec)), { markers: true })).alarms;

describe('hostile texts', () => {
  test.each(attacks)('%j in all fields is text', (attack) => {
    expect(alarmsOf(withAllTexts(everything, attack))).toEqual([]);
  });

  test.each(attacks.slice(0, 4))('%j in any one field is text', (attack) => {
    const specs = withEachText(everything, attack);
    expect(specs.length).toBeGreaterThan(60);
    expect(specs.flatMap(alarmsOf)).toEqual([]);
  });

  test('what is no Markdown is shown letter by letter', () => {
    for (const attack of attacks) {
      if (/\p{Cc}/u.test(attack)) continue;
      const view = viewOf(
        JSON.stringify({ title: attack, organization: { name: attack }, skills: [attack] }),
      );
      expect(read(renderHtml(view)).text.split(attack.trim())).toHaveLength(4);
    }
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        const spec = { title: a, summary: b, responsibilities: [b], faqs: [{ question: a, answer: b }] };
        expect(alarmsOf(spec)).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  test('a page loads nothing and runs nothing', () => {
    for (const attack of attacks) {
      const page = renderPage(viewOf(JSON.stringify({ title: attack, summary: attack, language: attack })));
      const frame = page.replace(/<article [\s\S]*<\/article>/, '').replace(/<title>[^<]*<\/title>/, '');
      expect(frame).not.toMatch(/<(?!\/?(html|head|meta|style|body|main)\b|!doctype html>)/);
      expect(frame).not.toMatch(/url\(|@import|src=|href=/);
      expect(page.match(/<style>/g)).toHaveLength(1);
    }
  });
});
