import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { getHeapCodeStatistics } from 'node:v8';
import type { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What the engine made of a program, as it was kept. */
export interface Compiled {
  readonly data: Buffer;
  /** How much code there was when it was kept, in bytes of memory. */
  readonly size: number;
}

/** In front of the data: the checksums of the program and of the data, and the size, in four bytes each; four more, as the engine likes its data at even places. */
const headerLength = 16;

/**
 * What was kept of a program with this checksum, as long as it is whole: the engine would run whatever it is given.
 */
export function readCompiled(file: string, program: number): Compiled | undefined {
  const kept = bytesOf(file);
  if (!kept || kept.length <= headerLength || kept.readUInt32LE(0) !== program) return undefined;
  const data = kept.subarray(headerLength);
  return kept.readUInt32LE(4) === crc32(data) ? { data, size: kept.readUInt32LE(8) } : undefined;
}

/** Only a file of the user's own. */
function bytesOf(file: string): Buffer | undefined {
  try {
    const info = statSync(file);
    const user = process.getuid?.() ?? info.uid;
    return info.isFile() && info.uid === user ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether this run has used so much more of the program that the next one is better off with what it compiled.
 * @param size As it was kept.
 */
export function hasGrown(size: number): boolean {
  return codeSize() > size * 1.1;
}

/** Keeps what is compiled by now for a program with this checksum. Where that cannot be, nothing is lost. */
export function keepCompiled(file: string, script: Script, program: number): void {
  // Should two write it at the same time, the checksum tells.
  const own = `${file}.new`;
  try {
    const data = script.createCachedData();
    const header = Buffer.alloc(headerLength);
    header.writeUInt32LE(program, 0);
    header.writeUInt32LE(crc32(data), 4);
    header.writeUInt32LE(codeSize(), 8);
    // What is in here is run: it is nobody else's business.
    makeFolder(dirname(file));
    writeFileSync(own, Buffer.concat([header, data]), { mode: 0o600 });
    renameSync(own, file);
  } catch {
    remove(own);
  }
}

/** Step by step: Node's own way to make several at once never ends in places such as `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never made.
  }
}

function codeSize(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}
