/** A list of a snippet in which every item is a place to fill in. */
interface List {
  readonly lines: readonly string[];
  /** What its items begin with. */
  readonly dash: string;
}

/** A text with its lists emptied, and where each of them begins. */
export interface EmptiedLists {
  readonly text: string;
  readonly places: readonly { readonly line: number; readonly character: number }[];
}

/** The text of a snippet as it is when nobody fills it in, but with one empty item in each of its lists. */
export function withListsEmptied(snippet: string): EmptiedLists {
  const lines: string[] = [];
  const places: { line: number; character: number }[] = [];
  for (const part of partsOf(snippet)) {
    if ('line' in part) lines.push(plain(part.line));
    else {
      places.push({ line: lines.length, character: part.list.dash.length });
      lines.push(part.list.dash);
    }
  }
  return { text: lines.join('\n'), places };
}

/**
 * The snippet with other items in its lists, which are places to fill in as well.
 * @param items For each list in turn; one that gets none keeps its own.
 */
export function withListsFilled(snippet: string, items: readonly (readonly string[])[]): string {
  let lists = 0;
  const filled = partsOf(snippet).flatMap((part) => {
    if ('line' in part) return [part.line];
    const { lines, dash } = part.list;
    const others = items[lists++] ?? [];
    if (others.length === 0) return lines;
    return others.map((text) => `${dash}\${1:${text.replace(/[\\$}]/g, '\\$&')}}`);
  });
  let stops = firstStop(snippet);
  return filled.join('\n').replace(/(\\.)|\$\{\d+(?=[:|])/g, (_, escaped) => escaped ?? `\${${stops++}`);
}

function partsOf(snippet: string): ({ readonly line: string } | { readonly list: List })[] {
  const parts: ({ line: string } | { list: List })[] = [];
  let last: { dash: string; lines: string[] } | undefined;
  for (const line of snippet.split('\n')) {
    const dash = /^( *- )\$\{\d+:[^}]*\}$/.exec(line)?.[1];
    if (dash === undefined) {
      last = undefined;
      parts.push({ line });
    } else if (last?.dash === dash) last.lines.push(line);
    else {
      last = { dash, lines: [line] };
      parts.push({ list: last });
    }
  }
  return parts;
}

function plain(line: string): string {
  return line.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\d+/g,
    (_, escaped, text, choice) => escaped ?? text?.replace(/\\([\\$}])/g, '$1') ?? choice ?? '',
  );
}

function firstStop(snippet: string): number {
  return Number(/\$\{(\d+)[:|]/.exec(snippet)?.[1] ?? 1);
}
