import { escapeHtml } from './escape';
import { type ProseRenderer, proseRenderer } from './prose';
import type {
  BlockView,
  FactView,
  JobView,
  QuestionView,
  SectionView,
  SkillView,
  SourceRef,
  StageView,
  TextView,
} from './types';

export interface HtmlOptions {
  /**
   * Marks every block with where it was written: `data-source="start-end"`, and `data-uri` with the index in
   * `view.sources` where that is not the spec itself. Without them the HTML is the export.
   */
  readonly markers?: boolean;
}

/** The posting as one `article` element. */
export function renderHtml(view: JobView, options: HtmlOptions = {}): string {
  const writer = createWriter(view, options.markers === true);
  const direction = view.direction === 'rtl' ? ' dir="rtl"' : '';
  return [
    `<article class="posting" lang="${escapeHtml(view.language)}"${direction}>`,
    header(view, writer),
    ...view.sections.map((section) => sectionHtml(section, writer)),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

interface Writer {
  readonly prose: ProseRenderer;
  /** The attributes that say where something was written; empty without markers. */
  mark(source: SourceRef): string;
  /** What stands in an element: escaped text, a link, or Markdown within a line. */
  text(text: TextView): string;
  /** Markdown as elements of their own, each with its own source. */
  blocks(text: TextView, heading: number): string;
}

function createWriter(view: JobView, markers: boolean): Writer {
  const prose = proseRenderer();
  const attributes = ({ uri, start, end }: SourceRef): [string, string][] => {
    const index = view.sources.indexOf(uri);
    const source: [string, string] = ['data-source', `${start}-${end}`];
    return index > 0 ? [source, ['data-uri', `${index}`]] : [source];
  };
  return {
    prose,
    mark: (source) =>
      markers
        ? attributes(source)
            .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
            .join('')
        : '',
    text(text) {
      if (text.format !== 'plain') return prose.inline(text.text);
      const words = escapeHtml(text.text.trim());
      if (!text.href) return words;
      return `<a href="${escapeHtml(text.href)}" rel="noopener noreferrer">${words}</a>`;
    },
    blocks(text, heading) {
      if (!markers) return prose.blocks(text.text, { heading }).trimEnd();
      const lines = text.lines ?? [];
      return prose
        .blocks(text.text, {
          heading,
          mark: (first, end) =>
            attributes({
              ...text.source,
              start: lines[first]?.start ?? text.source.start,
              end: lines[end - 1]?.end ?? text.source.end,
            }),
        })
        .trimEnd();
    },
  };
}

function header(view: JobView, writer: Writer): string {
  const { employer, title, notice, facts } = view;
  const paragraph = (name: string, text: TextView | undefined): string =>
    text ? `<p class="posting-${name}"${writer.mark(text.source)}>${writer.text(text)}</p>` : '';
  const parts = [
    paragraph('notice', notice),
    paragraph('employer', employer),
    title ? `<h1${writer.mark(title.source)}>${writer.text(title)}</h1>` : '',
    facts.length > 0 ? factList(facts, writer, 'posting-facts') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['<header class="posting-header">', ...parts, '</header>'].join('\n');
}

function sectionHtml(section: SectionView, writer: Writer): string {
  const title = escapeHtml(section.title.trim());
  const id = escapeHtml(section.id);
  const label = section.untitled ? ` aria-label="${title}"` : '';
  const heading = section.untitled ? [] : [`<h2${writer.mark(section.source)}>${title}</h2>`];
  return [
    `<section class="posting-section posting-${section.kind}" id="${id}"${label}>`,
    ...heading,
    ...section.blocks.map((block) => blockHtml(block, writer, 3)),
    '</section>',
  ].join('\n');
}

/** @param heading the level of the next heading below. */
function blockHtml(block: BlockView, writer: Writer, heading: number): string {
  switch (block.kind) {
    case 'text':
      return block.text.format === 'markdown'
        ? writer.blocks(block.text, heading)
        : `<p${writer.mark(block.text.source)}>${writer.text(block.text)}</p>`;
    case 'list':
      return list(
        'ul',
        '',
        block.items,
        (item) => `<li${writer.mark(item.source)}>${writer.text(item)}</li>`,
      );
    case 'skills':
      return list('ul', 'posting-skill-list', block.items, (item) => skill(item, writer));
    case 'stages':
      return list('ol', 'posting-stages', block.items, (item) => stage(item, writer));
    case 'facts':
      return factList(block.facts, writer, 'posting-details');
    case 'links':
      return block.items
        .map((item) => {
          const name = item.href ? 'posting-action' : 'posting-address';
          return `<p class="${name}"${writer.mark(item.source)}>${writer.text(item)}</p>`;
        })
        .join('\n');
    case 'questions':
      return block.items.map((item) => question(item, writer, heading)).join('\n');
    case 'group':
      return [
        `<h${heading}${writer.mark(block.source)}>${escapeHtml(block.title)}</h${heading}>`,
        ...block.blocks.map((inner) => blockHtml(inner, writer, heading + 1)),
      ].join('\n');
  }
}

function list<T>(tag: 'ul' | 'ol', name: string, items: readonly T[], write: (item: T) => string): string {
  return [`<${tag}${name ? ` class="${name}"` : ''}>`, ...items.map(write), `</${tag}>`].join('\n');
}

function factList(facts: readonly FactView[], writer: Writer, name: string): string {
  const entries = facts.map(({ label, values, source }) => {
    const descriptions = values.map((value) => `<dd${writer.mark(value.source)}>${writer.text(value)}</dd>`);
    return `<div${writer.mark(source)}><dt>${escapeHtml(label)}</dt>${descriptions.join('')}</div>`;
  });
  return [`<dl class="${name}">`, ...entries, '</dl>'].join('\n');
}

function skill({ name, detail, note, source }: SkillView, writer: Writer): string {
  const more = detail ? ` <span class="posting-skill-detail">${escapeHtml(detail)}</span>` : '';
  const remark = note
    ? ` <span class="posting-skill-note"${writer.mark(note.source)}>${writer.text(note)}</span>`
    : '';
  const named = `<span class="posting-skill-name">${writer.text(name)}</span>`;
  return `<li${note ? ' class="posting-skill-noted"' : ''}${writer.mark(source)}>${named}${more}${remark}</li>`;
}

function stage({ name, detail, source }: StageView, writer: Writer): string {
  if (!detail) return `<li${writer.mark(source)}>${writer.text(name)}</li>`;
  const lead = `<strong${writer.mark(name.source)}>${writer.text(name)}</strong>`;
  return `<li${writer.mark(source)}>${lead} <span${writer.mark(detail.source)}>${writer.text(detail)}</span></li>`;
}

function question(
  { question: asked, answer, source }: QuestionView,
  writer: Writer,
  heading: number,
): string {
  const title = asked ? `<h${heading}${writer.mark(asked.source)}>${writer.text(asked)}</h${heading}>` : '';
  const parts = [title, answer ? writer.blocks(answer, heading + 1) : ''].filter((part) => part !== '');
  return [`<div class="posting-question"${writer.mark(source)}>`, ...parts, '</div>'].join('\n');
}
