/** Where a scalar is written: inside brackets, commas and brackets are signs of their own. */
export type Surroundings = 'block' | 'flow';

/** The text as a YAML scalar that reads back as exactly this string: plain where that is safe. */
export function quoteIfNeeded(text: string, surroundings: Surroundings = 'block'): string {
  return isPlainSafe(text, surroundings) ? text : quote(text);
}

/** The text between quotation marks: single ones where they do, since they need no escapes. */
export function quote(text: string): string {
  const hasControl = unprintable.test(text);
  if (!hasControl && !text.includes("'")) return `'${text}'`;
  if (!hasControl && text.includes('"')) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export interface TextStyle {
  /** The quotation mark to keep; '' to quote only where YAML needs it. */
  readonly quote: '' | '"' | "'";
  readonly flow: boolean;
}

/** A text as one line of YAML that reads back as exactly this text. */
export function yamlText(text: string, style: TextStyle): string {
  if (style.quote === '"') return JSON.stringify(text);
  if (style.quote === "'" && !/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return quoteIfNeeded(text, style.flow ? 'flow' : 'block');
}

/** Breaks a text into lines of at most `width` columns between words; a longer word gets its own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Signs that plain and single-quoted text cannot hold. */
const unprintable = /[\p{Cc}\u2028\u2029\ufeff]/u;

function isPlainSafe(text: string, surroundings: Surroundings): boolean {
  if (text === '' || text !== text.trim()) return false;
  if (/^[-?:](\s|$)|^[,[\]{}#&*!|>'"%@`]|^---|^\.\.\./.test(text)) return false;
  if (/:(\s|$)|\s#/.test(text) || unprintable.test(text)) return false;
  if (surroundings === 'flow' && /[,[\]{}]|^[-?:]|:["']/.test(text)) return false;
  return !readsAsOtherType(text);
}

/** Numbers, booleans and null of the YAML 1.2 core schema, and the words YAML 1.1 readers take for booleans. */
function readsAsOtherType(text: string): boolean {
  return (
    /^(~|null|true|false|yes|no|on|off|y|n)$/i.test(text) ||
    /^[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$/i.test(text) ||
    /^0[ox][\da-f]+$/i.test(text) ||
    /^[-+]?\.(inf|nan)$/i.test(text)
  );
}
