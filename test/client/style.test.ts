import { expect, test } from 'vitest';
import { styleForPart } from '../../client/webview/style';
import { styleOf, themes } from '../../server/src/core/render';

const choices = [
  { dark: false, print: false },
  { dark: true, print: false },
  { dark: false, print: true },
];

test.each(themes.map(({ name }) => name))('theme %s: nothing is left that asks for the window', (theme) => {
  for (const choice of choices) {
    const css = styleForPart(styleOf({ theme }), choice);
    expect(css).not.toMatch(/:root|\bbody\b|\dvw|prefers-color-scheme|@media \((?:max|min)-width/);
    expect(css).toContain('#preview');
    expect(css.includes('@media all')).toBe(choice.dark || choice.print);
    expect(css.match(/@media print/g)?.length ?? 0).toBe(choice.print ? 0 : 1);
  }
});

test('a style sheet of a house is read in the same way', () => {
  const css =
    ':root{--posting-accent:red}\nbody { margin: 1vw }\n@media (max-width: 30rem) { body{color:red} }';
  expect(styleForPart(css, { dark: false, print: false })).toBe(
    '#preview{--posting-accent:red}\n#preview { margin: 1cqi }\n@container posting (max-width: 30rem) { #preview{color:red} }',
  );
});
