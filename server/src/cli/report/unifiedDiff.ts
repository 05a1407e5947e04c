import { type Change, createPatch } from '../../core/text/patch';

/** Unchanged lines that are shown around a change. */
const context = 3;

/** Lines that are replaced by others. */
interface Hunk {
  /** From 0. */
  readonly first: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Changes of a text as `diff -u` and `git diff` write them, for `git apply` and `patch`.
 * @param path Seen from the top of the repository, with slashes.
 * @param changes In order, not overlapping.
 * @returns Empty where nothing changes.
 */
export function unifiedDiff(path: string, text: string, changes: readonly Change[]): string {
  const lines = splitLines(text);
  const groups = grouped(hunksOf(lines, changes));
  if (groups.length === 0) return '';
  let shift = 0;
  const parts = groups.map((hunks) => {
    const written = writeGroup(hunks, lines, shift);
    for (const { removed, added } of hunks) shift += added.length - removed.length;
    return written;
  });
  return `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${parts.join('')}`;
}

/** Lines with their line ends; only the last one may have none. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes that touch the same line belong together. */
function hunksOf(lines: readonly string[], changes: readonly Change[]): Hunk[] {
  const regions: { first: number; last: number; from: number; changes: Change[] }[] = [];
  const lineAt = lineFinder(lines);
  for (const change of changes) {
    const { line: first, start: from } = lineAt(change.start);
    const { line: last } = lineAt(change.end);
    const current = regions.at(-1);
    if (current && first <= current.last) {
      current.last = last;
      current.changes.push(change);
    } else regions.push({ first, last, from, changes: [change] });
  }
  return regions.flatMap(({ first, last, from, changes: inside }) => {
    const moved = inside.map((each) => ({ ...each, start: each.start - from, end: each.end - from }));
    const removed = lines.slice(first, last + 1);
    const hunk = trimmed({
      first,
      removed,
      added: splitLines(createPatch(removed.join('')).with(moved).text),
    });
    return hunk.removed.length + hunk.added.length > 0 ? [hunk] : [];
  });
}

/** Finds the lines of offsets that never go back; what lies behind the last line belongs to it. */
function lineFinder(lines: readonly string[]): (offset: number) => { line: number; start: number } {
  let line = 0;
  let start = 0;
  return (offset) => {
    while (line < lines.length - 1 && start + (lines[line]?.length ?? 0) <= offset) {
      start += lines[line]?.length ?? 0;
      line++;
    }
    return { line, start };
  };
}

/** Without lines at both ends that stay as they are. */
function trimmed({ first, removed, added }: Hunk): Hunk {
  const shorter = Math.min(removed.length, added.length);
  let before = 0;
  while (before < shorter && removed[before] === added[before]) before++;
  let behind = 0;
  while (behind < shorter - before && removed.at(-1 - behind) === added.at(-1 - behind)) behind++;
  return {
    first: first + before,
    removed: removed.slice(before, removed.length - behind),
    added: added.slice(before, added.length - behind),
  };
}

/** Hunks whose surroundings touch are written as one. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const hunk of hunks) {
    if (hunk.first - end <= 2 * context) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
    end = hunk.first + hunk.removed.length;
  }
  return groups;
}

function writeGroup(hunks: readonly Hunk[], lines: readonly string[], shift: number): string {
  const start = Math.max(0, (hunks[0]?.first ?? 0) - context);
  const last = hunks.at(-1);
  const end = Math.min(lines.length, (last ? last.first + last.removed.length : 0) + context);
  let written = '';
  let at = start;
  let growth = 0;
  for (const { first, removed, added } of hunks) {
    written += prefixed(' ', lines.slice(at, first)) + prefixed('-', removed) + prefixed('+', added);
    at = first + removed.length;
    growth += added.length - removed.length;
  }
  written += prefixed(' ', lines.slice(at, end));
  const count = end - start;
  return `@@ -${range(start, count)} +${range(start + shift, count + growth)} @@\n${written}`;
}

/** Lines count from 1; a range of none names the line in front of it. */
function range(start: number, count: number): string {
  const first = count === 0 ? start : start + 1;
  return count === 1 ? `${first}` : `${first},${count}`;
}

function prefixed(sign: string, lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
    )
    .join('');
}

/** Git writes names with letters that would end the line, or the name, in quotation marks. */
function quoted(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  if (!/[\u0000-\u001F"\\\u007F]/.test(name)) return name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  const escaped = name.replace(/[\u0000-\u001F"\\\u007F]/g, (letter) =>
    letter === '"' || letter === '\\'
      ? `\\${letter}`
      : `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
