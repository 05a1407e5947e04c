import { entryOf, type ResolvedNode } from '../../document';
import type { SectionId } from '../labels';
import { labelOf } from '../labels';
import type { Reader } from '../reader';
import type { BlockView, SectionView, SkillView, TextView } from '../types';
import { present, sectionOf, textBlock } from './section';

export function summary(reader: Reader): SectionView | undefined {
  const text = textBlock(reader.text(reader.get(reader.root, 'summary'), 'markdown'));
  const section = sectionOf(reader, 'summary', 'summary', [text]);
  return section && { ...section, untitled: true };
}

/** Responsibilities, benefits: a list of items. */
export function listSection(reader: Reader, kind: SectionId & string): SectionView | undefined {
  return sectionOf(reader, kind, kind, [bullets(reader, reader.get(reader.root, kind))]);
}

export function qualifications(reader: Reader): SectionView | undefined {
  return requiredAndPreferred(reader, 'qualifications', (node) => bullets(reader, node));
}

export function skills(reader: Reader): SectionView | undefined {
  return requiredAndPreferred(reader, 'skills', (node) => ({
    kind: 'skills',
    items: present(reader.items(node).map((item) => skill(reader, item))),
  }));
}

export function bullets(reader: Reader, node: ResolvedNode | undefined): BlockView {
  const items: TextView[] = present(reader.items(node).map((item) => reader.text(item, 'inline')));
  return { kind: 'list', items };
}

/** One list, or two below headings of their own. */
function requiredAndPreferred(
  reader: Reader,
  kind: 'qualifications' | 'skills',
  blockOf: (node: ResolvedNode | undefined) => BlockView,
): SectionView | undefined {
  const node = reader.get(reader.root, kind);
  if (node?.kind !== 'map') return sectionOf(reader, kind, kind, [blockOf(node)]);
  const groups = (['required', 'preferred'] as const).map((key): BlockView | undefined => {
    const entry = entryOf(node, key);
    if (!entry) return undefined;
    return {
      kind: 'group',
      id: key,
      title: reader.labels[key],
      source: reader.entrySource(entry),
      blocks: [blockOf(reader.get(node, key))],
    };
  });
  return sectionOf(reader, kind, kind, groups);
}

function skill(reader: Reader, node: ResolvedNode): SkillView | undefined {
  const { labels, format } = reader;
  const name = reader.text(node.kind === 'map' ? reader.get(node, 'name') : node);
  if (!name) return undefined;
  const level = reader.text(reader.get(node, 'level'))?.text;
  const years = reader.number(reader.get(node, 'years'));
  return {
    name,
    detail: present([
      level && labelOf(labels.skillLevel, level),
      years === undefined ? undefined : format.count(labels.years, years),
    ]).join(', '),
    note: reader.text(reader.get(node, 'note'), 'inline'),
    source: reader.source(node),
  };
}
