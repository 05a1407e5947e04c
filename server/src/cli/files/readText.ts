import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../command';
import { reasonOf } from '../reason';

/**
 * The text of a file, with its byte order mark where it has one.
 * @throws {UsageError} where it cannot be read, or is no text in UTF-8.
 */
export function readText(file: string): string {
  const text = isPlainFile(file) ? readUtf8(file) : undefined;
  // Either is hardly ever meant: then a closer look is worth its time.
  return text === undefined || odd.test(text) ? decodeText(readBytes(file), `“${file}”`) : text;
}

/** A pipe can be read only once. */
function isPlainFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** What stands for bytes that are no UTF-8, and what is in every text in UTF-16. */
const odd = /[\ufffd\0]/;

/** @throws {UsageError} where the file cannot be read. */
function readUtf8(file: string): string {
  try {
    // In one step, which is far quicker for small files; and waiting for the disk would cost more than the reading.
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(unreadable(file, error));
  }
}

/** @throws {UsageError} where the file cannot be read. */
function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(unreadable(file, error));
  }
}

/**
 * @param name What is read, in words.
 * @throws {UsageError} where it is no text in UTF-8. Text in UTF-16 has zeros where it is plain English.
 */
export function decodeText(bytes: Buffer, name: string): string {
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8');
  throw new UsageError(`${name} is not UTF-8 text. Save it as UTF-8 and try again.`);
}

/** Editors hide the mark, and columns are counted as editors count them. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function unreadable(file: string, error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? `“${file}” does not exist.` : `“${file}” cannot be read: ${reasonOf(error)}.`;
}
