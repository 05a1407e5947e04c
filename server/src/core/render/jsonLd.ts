import { printable } from './escape';
import type { JsonLd, JsonValue } from './jobPosting';

/**
 * Structured data as text that may stand in a `script` element as it is: nothing in it can end that element or
 * open another, and no sign in it ends a line of a script.
 */
export function writeJsonLd(data: JsonLd | readonly JsonLd[]): string {
  return writeJson(data)
    .replaceAll('</', '<\\/')
    .replace(/<(?=[!s])/gi, '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** Data as a file of its own. */
export function writeJson(data: JsonValue): string {
  return JSON.stringify(data, replaceControls, 2);
}

function replaceControls(_key: string, value: JsonValue): JsonValue {
  return typeof value === 'string' ? printable(value) : value;
}
