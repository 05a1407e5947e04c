/**
 * A style sheet of a house, fit to stand in the `style` element of a page: it may load nothing from elsewhere, and
 * nothing in it can end that element.
 *
 * @returns undefined where it would load something: then it is left out as a whole.
 */
export function houseStyle(css: string): string | undefined {
  const text = css.replace(/^\ufeff/, '');
  return loads.test(readable(text)) ? undefined : text.replaceAll('\0', '\ufffd').replaceAll('</', '<\\/');
}

/** Everything that makes a browser fetch a file; what is inside the style sheet itself (`data:`) is fine. */
const loads =
  /@import|(?:url|src)\((?!\s*["']?data:)|(?:image|image-set|cross-fade|element)\(|expression\(|-moz-binding|behavior:/;

/** Escapes read as what they stand for, all in small letters: as a browser understands it. Comments count as well. */
function readable(css: string): string {
  return css
    .replace(
      /\\([0-9a-f]{1,6})(?:\r\n|\s)?|\\(.)/gi,
      (_, code: string | undefined, letter: string | undefined) =>
        code === undefined ? (letter ?? '') : fromCode(code),
    )
    .toLowerCase();
}

function fromCode(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
