import { writeBlocks, writeHeading, writeInline, writeText } from './commonMark';
import { type ProseRenderer, proseRenderer } from './prose';
import type { BlockView, FactView, JobView, SectionView, TextView } from './types';

/** The posting as CommonMark. */
export function renderMarkdown(view: JobView): string {
  const prose = proseRenderer();
  const { title, employer, notice, facts } = view;
  const parts = [
    title ? `# ${writeHeading(title.text)}` : '',
    employer ? strong(text(employer, prose)) : '',
    notice ? `> ${text(notice, prose)}` : '',
    factList(facts, prose),
    ...view.sections.map((section) => sectionText(section, prose)),
  ];
  return `${paragraphs(parts)}\n`;
}

function sectionText(section: SectionView, prose: ProseRenderer): string {
  const heading = section.untitled ? '' : `## ${writeHeading(section.title)}`;
  return paragraphs([heading, ...section.blocks.map((block) => blockText(block, prose, 3))]);
}

/** @param heading the level of the next heading below. */
function blockText(block: BlockView, prose: ProseRenderer, heading: number): string {
  switch (block.kind) {
    case 'text':
      return block.text.format === 'markdown' ? blocks(block.text, prose, heading) : text(block.text, prose);
    case 'list':
      return bullets(block.items.map((item) => text(item, prose)));
    case 'skills':
      return bullets(
        block.items.map(({ name, detail, note }) => {
          const more = detail ? ` (${writeText(detail)})` : '';
          return `${text(name, prose)}${more}${note ? `: ${text(note, prose)}` : ''}`;
        }),
      );
    case 'stages':
      return block.items
        .map(({ name, detail }, index) => {
          const words = detail ? `${strong(text(name, prose))}: ${text(detail, prose)}` : text(name, prose);
          return `${index + 1}. ${words}`;
        })
        .join('\n');
    case 'facts':
      return factList(block.facts, prose);
    case 'links':
      return paragraphs(block.items.map((item) => text(item, prose)));
    case 'questions':
      return paragraphs(
        block.items.flatMap(({ question, answer }) => [
          question ? `${'#'.repeat(heading)} ${writeHeading(question.text)}` : '',
          answer ? blocks(answer, prose, heading + 1) : '',
        ]),
      );
    case 'group':
      return paragraphs([
        `${'#'.repeat(heading)} ${writeHeading(block.title)}`,
        ...block.blocks.map((inner) => blockText(inner, prose, heading + 1)),
      ]);
  }
}

function factList(facts: readonly FactView[], prose: ProseRenderer): string {
  return bullets(
    facts.map(({ label, values }) => {
      const words = values.map((value) => text(value, prose)).join('; ');
      return `${strong(`${writeText(label)}:`)} ${words}`;
    }),
  );
}

function text(view: TextView, prose: ProseRenderer): string {
  if (view.format !== 'plain') return writeInline(prose.inlineTokens(view.text));
  const words = writeText(view.text);
  return view.href ? `[${words}](<${view.href.replace(/[<>\\&]/g, (sign) => `\\${sign}`)}>)` : words;
}

function blocks(view: TextView, prose: ProseRenderer, heading: number): string {
  return writeBlocks(prose.blockTokens(view.text, heading));
}

function strong(words: string): string {
  return `**${words}**`;
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
