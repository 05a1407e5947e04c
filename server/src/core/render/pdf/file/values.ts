/** Text of people (PDF 32000-1, 7.9.2.2): a plain string where it is ASCII, else UTF-16. */
export function textString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`
    : `<FEFF${utf16(text)}>`;
}

/** Code units in hexadecimal, the high byte first. */
export function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index));
  return hex;
}

export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A number as short as it can be at a thousandth of a point. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export function numbers(values: readonly number[]): string {
  return values.map(num).join(' ');
}

/** An RGB color, `#1c2024`, as the operands of `rg`. */
export function rgb(color: string): string {
  return numbers([1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255));
}
