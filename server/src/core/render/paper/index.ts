import { type Labels, labelsFor } from '../labels';
import { type ProseRenderer, proseRenderer } from '../prose';
import type { BlockView, FactView, JobView, QuestionView, SkillView, StageView, TextView } from '../types';
import { blocksOf } from './blocks';
import { pageSizeFor } from './pageSize';
import { plainRuns, runsOf, tidy, wellFormed } from './runs';
import type { Paper, PaperBlock, PaperList, PaperRun } from './types';

export type * from './types';

/** The posting as it goes to paper, in the words and the order of the plain text. */
export function paperOf(view: JobView, labels: Labels = labelsFor(view.language)): Paper {
  const { title, employer, notice, facts, language, direction } = view;
  const blocks = [
    title && heading(1, textRuns(title)),
    employer && paragraph('employer', textRuns(employer)),
    notice && paragraph('notice', textRuns(notice)),
    ...factParagraphs(facts),
    ...view.sections.flatMap((section) => [
      section.untitled ? undefined : heading(2, plainRuns(section.title, section.source)),
      // Without a heading of its own, a section skips no level.
      ...section.blocks.flatMap((block) => blockPaper(block, section.untitled ? 2 : 3)),
    ]),
  ];
  return {
    language,
    direction,
    size: pageSizeFor(view.country, language),
    title: oneLine(title?.text) ?? labels.untitled,
    author: oneLine(employer?.text),
    blocks: blocks.filter((block) => block !== undefined),
  };
}

/** @param level of the next heading below. */
function blockPaper(block: BlockView, level: number): readonly (PaperBlock | undefined)[] {
  switch (block.kind) {
    case 'text':
      return block.text.format === 'markdown'
        ? markdown(block.text, level)
        : [paragraph('body', textRuns(block.text))];
    case 'list':
      return [list(block.items.map(textRuns))];
    case 'skills':
      return [list(block.items.map(skillRuns))];
    case 'stages':
      return [list(block.items.map(stageRuns), 1)];
    case 'facts':
      return factParagraphs(block.facts);
    case 'links':
      return block.items.map((item) => paragraph('body', textRuns(item)));
    case 'questions':
      return block.items.flatMap((item) => questionPaper(item, level));
    case 'group':
      return [
        heading(level, plainRuns(block.title, block.source)),
        ...block.blocks.flatMap((inner) => blockPaper(inner, level + 1)),
      ];
  }
}

function questionPaper({ question, answer }: QuestionView, level: number): (PaperBlock | undefined)[] {
  return [question && heading(level, textRuns(question)), ...(answer ? markdown(answer, level + 1) : [])];
}

function skillRuns({ name, detail, note, source }: SkillView): PaperRun[] {
  return tidy([
    ...textRuns(name),
    ...(detail ? [{ text: wellFormed(` (${detail})`), quiet: true, source }] : []),
    ...(note ? [{ text: ': ', source }, ...textRuns(note)] : []),
  ]);
}

function stageRuns({ name, detail }: StageView): PaperRun[] {
  if (!detail) return textRuns(name);
  return tidy([...textRuns(name).map(bold), { text: ': ', bold: true }, ...textRuns(detail)]);
}

function factParagraphs(facts: readonly FactView[]): (PaperBlock | undefined)[] {
  return facts.map(({ label, values, source }) => {
    const words = values.flatMap((value, index) =>
      index === 0 ? textRuns(value) : [{ text: '; ' }, ...textRuns(value)],
    );
    return paragraph('fact', tidy([bold({ text: wellFormed(`${label}: `), source }), ...words]));
  });
}

function textRuns(text: TextView): PaperRun[] {
  if (text.format === 'plain') return plainRuns(text.text, text.source, text.href);
  const tokens = proseRenderer().inlineTokens(text.text);
  return runsOf(
    tokens.flatMap((token) => token.children ?? []),
    text.source,
  ).map((run) => (run.text === '\n' ? { ...run, text: ' ' } : run));
}

function markdown(text: TextView, level: number): PaperBlock[] {
  const prose: ProseRenderer = proseRenderer();
  return blocksOf(prose.blockTokens(text.text, level), text.source);
}

function heading(level: number, runs: readonly PaperRun[]): PaperBlock | undefined {
  return runs.length > 0 ? { kind: 'heading', level: Math.min(level, 6), runs } : undefined;
}

function paragraph(
  style: Extract<PaperBlock, { kind: 'paragraph' }>['style'],
  runs: readonly PaperRun[],
): PaperBlock | undefined {
  return runs.length > 0 ? { kind: 'paragraph', style, runs } : undefined;
}

function list(items: readonly (readonly PaperRun[])[], start?: number): PaperList {
  const blocks = items.flatMap((runs) => paragraph('body', runs) ?? []);
  return { kind: 'list', start, tight: true, items: blocks.map((block) => [block]) };
}

function bold(run: PaperRun): PaperRun {
  return { ...run, bold: true };
}

function oneLine(text: string | undefined): string | undefined {
  const line = wellFormed(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}
