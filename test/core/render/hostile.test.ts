import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHtml, renderPage } from '../../../server/src/core/render';
import { runs } from '../../lib/runs';
import { everything, withAllTexts, withEachText } from './everything';
import { postingOf, viewOf } from './read';
import { readHtml } from './readHtml';

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

const alarmsOf = (spec: unknown): string[] =>
  readHtml(renderHtml(viewOf(JSON.stringify(spec)), { markers: true })).alarms;

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
      expect(readHtml(renderHtml(view)).text.split(attack.trim())).toHaveLength(4);
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
      const page = renderPage(
        postingOf(JSON.stringify({ title: attack, summary: attack, language: attack })),
      );
      const frame = page
        .replace(/<article [\s\S]*<\/article>/, '')
        .replace(/<title>[^<]*<\/title>/, '')
        .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, '');
      expect(frame).not.toMatch(/<(?!\/?(html|head|meta|style|body|main)\b|!doctype html>)/);
      expect(frame).not.toMatch(/url\(|@import|src=|href=/);
      expect(page.match(/<style>/g)).toHaveLength(1);
    }
  });
});
