import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../../server/generated/config.json';
import { houseStyle, styleOf, themes } from '../../../server/src/core/render';

/** Contrast of two colors by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.slice(1).match(/../g) ?? []).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the themes', () => {
  test('are those that the configuration offers', () => {
    expect(themes.map(({ name }) => name)).toEqual(config.properties.preview.properties.theme.enum);
  });

  const schemes = themes.flatMap(({ name, light, dark }) => [
    [`${name}, light`, light] as const,
    [`${name}, dark`, dark] as const,
  ]);

  test.each(schemes)('%s: every text can be read', (_name, colors) => {
    const pairs = [
      ...(['ink', 'quiet', 'accent'] as const).flatMap((text) => [
        [text, 'paper'] as const,
        [text, 'tint'] as const,
      ]),
      ['on-action', 'action'] as const,
    ];
    for (const [text, ground] of pairs) {
      expect(contrast(colors[text], colors[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('set every property that the layout uses, and the page tells what each is for', () => {
    const used = new Set([...styleOf().matchAll(/var\(--posting-([a-z-]+)\)/g)].map(([, name]) => name));
    const page = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'docs/themes.md'), 'utf8');
    const told = new Set([...page.matchAll(/^\| `--posting-([a-z-]+)`/gm)].map(([, name]) => name));
    for (const { light, measures } of themes) {
      const set = new Set([...Object.keys(light), ...Object.keys(measures), 'gutter']);
      expect([...used].sort()).toEqual([...set].sort());
    }
    expect([...told].sort()).toEqual([...used].sort());
  });

  test('are one sheet that loads nothing', () => {
    for (const { name } of themes)
      expect(houseStyle(styleOf({ theme: name }))).toBe(styleOf({ theme: name }));
    expect(styleOf({ theme: 'unknown' })).toBe(styleOf());
    expect(styleOf({ css: 'p { color: red }' }).endsWith('p { color: red }\n')).toBe(true);
  });
});

describe('the style sheet of a house', () => {
  test.each([
    ':root { --posting-accent: #123456; }',
    '.posting h1::before { content: "\\201C /* // "; }',
    '@font-face { font-family: X; src: url(data:font/woff2;base64,AAAA) }',
    '.posting { background: url("data:image/png;base64,AAAA") }',
    '@media print { .posting { color: #000 } }',
    '',
  ])('%j may stand in a page', (css) => expect(houseStyle(css)).toBe(css));

  test.each([
    '@import "https://example.org/x.css";',
    '@\\69mport "x.css";',
    'p { background: url(https://example.org/x.png) }',
    'p { background: URL( "x.png" ) }',
    'p { background: u\\72l(x.png) }',
    'p { background: \\000075rl(x.png) }',
    'p { background: image-set("x.png" 1x) }',
    'p { background: "/*" url(x.png) "*/" }',
    '@font-face { src: src("x.woff2") }',
    'p { behavior: url(#x) }',
    'p { background: u\\72\r\nl(https://example.org/x.png) }',
    'p { -moz-binding: none }',
    'p { width: expression(alert(1)) }',
  ])('%j would load something, and is left out', (css) => expect(houseStyle(css)).toBeUndefined());

  test('cannot end the element it stands in', () => {
    const css = houseStyle('p::after { content: "</style><script>alert(1)</script>" }\0');
    expect(css).not.toMatch(/<\/|\0/);
  });

  test('a long one takes time in proportion to its length', () => {
    const started = performance.now();
    for (const part of ['\\', '\\7', 'url(', ' ', '/*', '@', "url(data:'"]) houseStyle(part.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
