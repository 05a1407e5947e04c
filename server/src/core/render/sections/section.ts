import { entryOf } from '../../document';
import type { SectionId } from '../labels';
import type { Reader } from '../reader';
import type { BlockView, FactView, SectionView, SourceRef, TextView } from '../types';

/**
 * A section made of what stands under one key; undefined where that leaves nothing to show. A line of text in
 * the place of a map is shown as it is.
 */
export function sectionOf(
  reader: Reader,
  kind: SectionId,
  key: string,
  blocks: readonly (BlockView | undefined)[],
  title = reader.labels.sections[kind],
): SectionView | undefined {
  const entry = entryOf(reader.root, key);
  const line = textBlock(reader.text(reader.get(reader.root, key), 'inline'));
  const filled = present(blocks).filter((block) => !isEmpty(block));
  const shown = filled.length === 0 && line ? [line] : filled;
  if (!entry || shown.length === 0) return undefined;
  return { id: kind, kind, title, untitled: false, source: reader.entrySource(entry), blocks: shown };
}

/** The values without those that are absent. */
export function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

export function textBlock(text: TextView | undefined): BlockView | undefined {
  return text && { kind: 'text', text };
}

/** A labelled value, unless there is none. */
export function fact(
  reader: Reader,
  id: keyof Reader['labels']['facts'],
  values: readonly (TextView | undefined)[],
  source?: SourceRef,
): FactView | undefined {
  const shown = present(values);
  const first = shown[0];
  return first && { id, label: reader.labels.facts[id], values: shown, source: source ?? first.source };
}

function isEmpty(block: BlockView): boolean {
  switch (block.kind) {
    case 'text':
      return false;
    case 'facts':
      return block.facts.length === 0;
    case 'group':
      return block.blocks.every(isEmpty);
    default:
      return block.items.length === 0;
  }
}
