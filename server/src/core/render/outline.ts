import { outlineInline, outlineProse, withAddress } from './outlineProse';
import { type ProseRenderer, proseRenderer } from './prose';
import type { BlockView, FactView, JobView, SectionView, TextView } from './types';

/** A posting down to its words: what is left of it where nothing but text is kept. */
export type OutlineBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** A `\n` is a line break the author asked for. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Lines that belong together, such as facts with their labels. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; undefined for bullets. */
      readonly start: number | undefined;
      readonly items: readonly (readonly OutlineBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly OutlineBlock[] }
  | { readonly kind: 'code'; readonly text: string };

export interface OutlineOptions {
  /** Leave out the addresses behind links; otherwise they follow the words they hide behind. */
  readonly withoutAddresses?: boolean;
}

/** What one section holds, its heading first. */
export interface OutlineSection {
  readonly kind: SectionView['kind'];
  readonly blocks: readonly OutlineBlock[];
}

export interface Outline {
  /** Notice, employer, title and the facts below them. */
  readonly header: readonly OutlineBlock[];
  readonly sections: readonly OutlineSection[];
}

export function outlineOf(view: JobView, options: OutlineOptions = {}): Outline {
  const writer = createWriter(options);
  const { title, employer, notice, facts } = view;
  return {
    header: [
      ...(title ? [heading(1, writer.text(title))] : []),
      ...[employer, notice].flatMap((text) => (text ? [paragraph(writer.text(text))] : [])),
      ...factLines(facts, writer),
    ],
    sections: view.sections.map(({ kind, title: name, untitled, blocks }) => ({
      kind,
      blocks: [
        ...(untitled ? [] : [heading(2, name)]),
        ...blocks.flatMap((block) => blockOutline(block, writer, 3)),
      ],
    })),
  };
}

interface Writer {
  text(text: TextView): string;
  blocks(text: TextView, heading: number): readonly OutlineBlock[];
}

function createWriter({ withoutAddresses = false }: OutlineOptions): Writer {
  const prose: ProseRenderer = proseRenderer();
  const addresses = !withoutAddresses;
  return {
    text(text) {
      if (text.format !== 'plain') return outlineInline(prose.inlineTokens(text.text), addresses);
      const words = oneLine(text.text);
      return addresses && text.href ? withAddress(words, text.href) : words;
    },
    blocks: (text, level) => outlineProse(prose.blockTokens(text.text, level), addresses),
  };
}

/** @param level of the next heading below. */
function blockOutline(block: BlockView, writer: Writer, level: number): readonly OutlineBlock[] {
  switch (block.kind) {
    case 'text':
      return block.text.format === 'markdown'
        ? writer.blocks(block.text, level)
        : [paragraph(writer.text(block.text))];
    case 'list':
      return [list(block.items.map((item) => writer.text(item)))];
    case 'skills':
      return [
        list(
          block.items.map(({ name, detail, note }) => {
            const more = detail ? ` (${detail})` : '';
            return `${writer.text(name)}${more}${note ? `: ${writer.text(note)}` : ''}`;
          }),
        ),
      ];
    case 'stages': {
      const items = block.items.map(({ name, detail }) =>
        detail ? `${writer.text(name)}: ${writer.text(detail)}` : writer.text(name),
      );
      return [list(items, 1)];
    }
    case 'facts':
      return factLines(block.facts, writer);
    case 'links':
      return block.items.map((item) => paragraph(writer.text(item)));
    case 'questions':
      return block.items.flatMap(({ question, answer }) => [
        ...(question ? [heading(level, writer.text(question))] : []),
        ...(answer ? writer.blocks(answer, level + 1) : []),
      ]);
    case 'group':
      return [
        heading(level, block.title),
        ...block.blocks.flatMap((inner) => blockOutline(inner, writer, level + 1)),
      ];
  }
}

function factLines(facts: readonly FactView[], writer: Writer): OutlineBlock[] {
  if (facts.length === 0) return [];
  const lines = facts.map(
    ({ label, values }) => `${label}: ${values.map((value) => writer.text(value)).join('; ')}`,
  );
  return [{ kind: 'lines', lines }];
}

function list(items: readonly string[], start?: number): OutlineBlock {
  return { kind: 'list', start, items: items.map((item) => [paragraph(item)]) };
}

function heading(level: number, text: string): OutlineBlock {
  return { kind: 'heading', level, text: oneLine(text) };
}

function paragraph(text: string): OutlineBlock {
  return { kind: 'paragraph', text };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
