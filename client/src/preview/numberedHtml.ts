/**
 * The HTML of a posting with the places of its blocks apart from it: a letter typed at the top moves all places
 * below, but leaves this HTML as it is.
 */
export interface NumberedHtml {
  /** Blocks have their number in `data-block`; in `data-map`, places count from where the block begins. */
  readonly html: string;
  /** For each block the index of its file, and where it begins and ends there. */
  readonly places: readonly number[];
  /** Where the element of each block stands in the HTML; shorter than the places where an element has no end. */
  readonly elements: readonly Element[];
}

interface Element {
  readonly from: number;
  readonly to: number;
}

/** An element that has not ended yet. */
interface Open {
  readonly name: string;
  readonly from: number;
  readonly block: number | undefined;
  /** Where the block around it begins in its file. */
  readonly start: number;
}

const tags = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>/gi;
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input']);

/** @param marked As the server answers: blocks have their places in `data-source` and `data-uri`. */
export function numberedHtml(marked: string): NumberedHtml {
  const places: number[] = [];
  const elements: Element[] = [];
  const open: Open[] = [];
  let html = '';
  let read = 0;
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of marked.matchAll(tags)) {
    html += marked.slice(read, index);
    read = index + tag.length;
    if (slash) {
      html += tag;
      close(name, html.length);
      continue;
    }
    const from = html.length;
    const place = placeIn(attributes);
    const start = place?.[1] ?? open.at(-1)?.start ?? 0;
    const block = place && places.length / 3;
    if (place) places.push(...place);
    html += attributes === '' ? tag : `<${name}${numbered(attributes, block, start)}>`;
    if (!empty.has(name)) open.push({ name, from, block, start });
    else if (block !== undefined) elements[block] = { from, to: html.length };
  }
  html += marked.slice(read);
  return { html, places, elements };

  function close(name: string, to: number): void {
    const last = open.at(-1);
    if (last?.name !== name) return;
    open.pop();
    if (last.block !== undefined) elements[last.block] = { from: last.from, to };
  }
}

function placeIn(attributes: string): [source: number, start: number, end: number] | undefined {
  const [, start, end] = / data-source="(\d+)-(\d+)"/.exec(attributes) ?? [];
  const [, source = '0'] = / data-uri="(\d+)"/.exec(attributes) ?? [];
  return start === undefined ? undefined : [Number(source), Number(start), Number(end)];
}

function numbered(attributes: string, block: number | undefined, start: number): string {
  return attributes
    .replace(/ data-source="[^"]*"/, block === undefined ? '' : ` data-block="${block}"`)
    .replace(/ data-uri="[^"]*"/, '')
    .replace(/ data-map="([^"]*)"/, (_, map: string) => ` data-map="${movedMap(map, start)}"`);
}

/** Each part of a map is `shown:source:length`. */
function movedMap(map: string, start: number): string {
  return map.replace(/:(\d+):/g, (_, source: string) => `:${Number(source) - start}:`);
}
