import { type BlockSource, sourceOf } from './blocks';

/** Where the word was written that somebody pointed at; undefined where it is none of the author's. */
export function wordAt(selection: Selection | null): BlockSource | undefined {
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const words = range.toString();
  const start = offsetIn(range.startContainer, range.startOffset);
  if (!start || words.trim() === '') return undefined;
  const lead = words.length - words.trimStart().length;
  return placeOf(start.element, start.offset + lead, words.trim().length);
}

/** The source of some letters of a text, as `data-map` around it tells: from where its block begins. */
function placeOf(element: Element, offset: number, length: number): BlockSource | undefined {
  const block = element.closest('[data-block]');
  const around = block && sourceOf(block);
  if (!around) return undefined;
  const touched = mapOf(element).filter(
    (part) => part.shown < offset + Math.max(length, 1) && part.shown + part.length > offset,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  return {
    source: around.source,
    start: around.start + first.source + Math.max(0, offset - first.shown),
    end: around.start + last.source + Math.min(last.length, offset + length - last.shown),
  };
}

interface Stretch {
  readonly shown: number;
  readonly source: number;
  readonly length: number;
}

function mapOf(element: Element): Stretch[] {
  const text = element.getAttribute('data-map') ?? '';
  return text.split(',').flatMap((part) => {
    const [shown, source, length] = part.split(':').map(Number);
    return shown === undefined || source === undefined || length === undefined
      ? []
      : [{ shown, source, length }];
  });
}

/** How many letters of the traced text around a node come before it. */
function offsetIn(node: Node, offset: number): { element: Element; offset: number } | undefined {
  const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-map]');
  if (!element) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { element, offset: before.toString().length };
}
