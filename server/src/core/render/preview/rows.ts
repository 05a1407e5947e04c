import { outlineInline } from '../outlineProse';
import { type ProseRenderer, proseRenderer } from '../prose';
import type { BlockView, JobView, SourceRef, TextView } from '../types';

/** A block of a posting as words, to compare it with another posting. */
export interface Row {
  readonly kind: 'heading' | 'text' | 'item';
  /** The section it stands in. */
  readonly section: string;
  readonly words: string;
  readonly source: SourceRef;
}

/** What candidates read, block by block, in the order they read it. */
export function rowsOf(view: JobView): Row[] {
  const prose = proseRenderer();
  const { title, employer, notice, facts } = view;
  const at = 'header';
  return [
    ...[notice, employer].flatMap((text) => (text ? [textRow(text, at, prose)] : [])),
    ...(title ? [{ ...textRow(title, at, prose), kind: 'heading' as const }] : []),
    ...facts.map(({ label, values, source }) => factRow(label, values, source, at, prose)),
    ...view.sections.flatMap(({ id, title: name, untitled, source, blocks }) => [
      ...(untitled ? [] : [{ kind: 'heading' as const, section: id, words: name, source }]),
      ...blocks.flatMap((block) => blockRows(block, id, prose)),
    ]),
  ].filter(({ words }) => words !== '');
}

function blockRows(block: BlockView, section: string, prose: ProseRenderer): Row[] {
  const row = (text: TextView): Row => textRow(text, section, prose);
  const item = (words: string, source: SourceRef): Row => ({ kind: 'item', section, words, source });
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text, section, prose);
    case 'list':
      return block.items.map((text) => item(wordsOf(text, prose), text.source));
    case 'links':
      return block.items.map(row);
    case 'facts':
      return block.facts.map(({ label, values, source }) => factRow(label, values, source, section, prose));
    case 'skills':
      return block.items.map(({ name, detail, note, source }) => {
        const parts = [wordsOf(name, prose), detail, note ? wordsOf(note, prose) : ''];
        return item(parts.filter((part) => part !== '').join(', '), source);
      });
    case 'stages':
      return block.items.map(({ name, detail, source }) => {
        const more = detail ? `: ${wordsOf(detail, prose)}` : '';
        return item(wordsOf(name, prose) + more, source);
      });
    case 'questions':
      return block.items.flatMap(({ question, answer }) => [
        ...(question ? [row(question)] : []),
        ...(answer ? paragraphs(answer, section, prose) : []),
      ]);
    case 'group':
      return [
        { kind: 'heading', section, words: block.title, source: block.source },
        ...block.blocks.flatMap((inner) => blockRows(inner, section, prose)),
      ];
  }
}

/** One row for each paragraph, item or line of code of a Markdown text. */
function paragraphs(text: TextView, section: string, prose: ProseRenderer): Row[] {
  if (text.format !== 'markdown') return [textRow(text, section, prose)];
  return prose.blockTokens(text.text, 3).flatMap((token): Row[] => {
    const code = token.type === 'fence' || token.type === 'code_block';
    if (token.type !== 'inline' && !code) return [];
    const words = code ? token.content.trim() : outlineInline([token], false);
    const lines = token.map ? text.lines?.slice(...token.map) : undefined;
    const start = lines?.[0]?.start ?? text.source.start;
    const end = lines?.at(-1)?.end ?? text.source.end;
    return [{ kind: 'text', section, words, source: { ...text.source, start, end } }];
  });
}

function factRow(
  label: string,
  values: readonly TextView[],
  source: SourceRef,
  section: string,
  prose: ProseRenderer,
): Row {
  const said = values.map((value) => wordsOf(value, prose)).join(', ');
  return { kind: 'text', section, words: `${label}: ${said}`, source };
}

function textRow(text: TextView, section: string, prose: ProseRenderer): Row {
  return { kind: 'text', section, words: wordsOf(text, prose), source: text.source };
}

function wordsOf(text: TextView, prose: ProseRenderer): string {
  const words = text.format === 'plain' ? text.text : outlineInline(prose.inlineTokens(text.text), false);
  return words.trim().replaceAll(/\s+/g, ' ');
}
