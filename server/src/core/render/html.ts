import { escapeHtml } from './escape';
import { createMarkers } from './markers';
import { proseRenderer } from './prose';
import type { MarkedFinding } from './tracing';
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
  /** With markers: what to underline. A stretch of text says which ones by their index, in `data-finding`. */
  readonly findings?: readonly MarkedFinding[];
  /** The logo of the house as a `data:` address; anything else is left out. */
  readonly logo?: string | undefined;
}

/** The posting as one `article` element. */
export function renderHtml(view: JobView, options: HtmlOptions = {}): string {
  const writer = createWriter(view, options);
  const direction = view.direction === 'rtl' ? ' dir="rtl"' : '';
  return [
    `<article class="posting" lang="${escapeHtml(view.language)}"${direction}>`,
    header(view, writer, options.logo),
    ...view.sections.map((section) => sectionHtml(section, writer)),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Writes what stands in a posting, with or without markers. */
export interface Writer {
  /** The attributes that say where something was written; empty without markers. */
  mark(source: SourceRef): string;
  /** An element with a text in it: escaped text, a link, or Markdown within a line. */
  element(
    tag: string,
    text: TextView,
    options?: { readonly name?: string; readonly source?: SourceRef },
  ): string;
  /** Markdown as elements of their own, each with its own source. */
  blocks(text: TextView, heading: number): string;
  /** Words of ours that head what stands under a key. */
  heading(words: string, source: SourceRef, key: string): string;
}

export function createWriter(view: JobView, { markers, findings }: HtmlOptions): Writer {
  const prose = proseRenderer();
  const marks = markers ? createMarkers(view, prose, findings) : undefined;
  const mark = (source: SourceRef): string => marks?.block(source) ?? '';
  const content = (text: TextView): { html: string; map: string } => {
    if (marks) return marks.text(text);
    return {
      html: text.format === 'plain' ? escapeHtml(text.text.trim()) : prose.inline(text.text),
      map: '',
    };
  };
  return {
    mark,
    element(tag, text, { name, source } = {}) {
      const { html, map } = content(text);
      const href = text.format === 'plain' && text.href;
      const words = href ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${html}</a>` : html;
      return `<${tag}${name ? ` class="${name}"` : ''}${source ? mark(source) : ''}${map}>${words}</${tag}>`;
    },
    blocks: (text, heading) =>
      (marks ? marks.blocks(text, heading) : prose.blocks(text.text, { heading })).trimEnd(),
    heading: (words, source, key) => marks?.heading(words, source, key) ?? escapeHtml(words),
  };
}

function header(view: JobView, writer: Writer, logo = ''): string {
  const { employer, title, notice, facts } = view;
  const paragraph = (name: string, text: TextView | undefined): string =>
    text ? writer.element('p', text, { name: `posting-${name}`, source: text.source }) : '';
  const picture = /^data:image\/[a-z+]+;base64,[\w+/=]+$/.test(logo)
    ? `<img class="posting-logo" src="${logo}" alt="${escapeHtml(employer?.text.trim() ?? '')}">`
    : '';
  const parts = [
    picture,
    paragraph('notice', notice),
    paragraph('employer', employer),
    title ? writer.element('h1', title, { source: title.source }) : '',
    facts.length > 0 ? factList(facts, writer, 'posting-facts') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['<header class="posting-header">', ...parts, '</header>'].join('\n');
}

function sectionHtml(section: SectionView, writer: Writer): string {
  const title = escapeHtml(section.title.trim());
  const id = escapeHtml(section.id);
  const label = section.untitled ? ` aria-label="${title}"` : '';
  const heading = section.untitled
    ? []
    : [`<h2${writer.mark(section.source)}>${headingOf(section, writer)}</h2>`];
  return [
    `<section class="posting-section posting-${section.kind}" id="${id}"${label}>`,
    ...heading,
    ...section.blocks.map((block) => blockHtml(block, writer, 3)),
    '</section>',
  ].join('\n');
}

/** A section of the author's own is headed by what they wrote. */
function headingOf(section: SectionView, writer: Writer): string {
  return writer.heading(
    section.title.trim(),
    section.source,
    section.kind === 'sections' ? '' : section.kind,
  );
}

/** @param heading the level of the next heading below. */
function blockHtml(block: BlockView, writer: Writer, heading: number): string {
  switch (block.kind) {
    case 'text':
      return block.text.format === 'markdown'
        ? writer.blocks(block.text, heading)
        : writer.element('p', block.text, { source: block.text.source });
    case 'list':
      return list('ul', '', block.items, (item) => writer.element('li', item, { source: item.source }));
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
          return writer.element('p', item, { name, source: item.source });
        })
        .join('\n');
    case 'questions':
      return block.items.map((item) => question(item, writer, heading)).join('\n');
    case 'group':
      return [
        `<h${heading}${writer.mark(block.source)}>${writer.heading(block.title, block.source, block.id)}</h${heading}>`,
        ...block.blocks.map((inner) => blockHtml(inner, writer, heading + 1)),
      ].join('\n');
  }
}

function list<T>(tag: 'ul' | 'ol', name: string, items: readonly T[], write: (item: T) => string): string {
  return [`<${tag}${name ? ` class="${name}"` : ''}>`, ...items.map(write), `</${tag}>`].join('\n');
}

function factList(facts: readonly FactView[], writer: Writer, name: string): string {
  const entries = facts.map(({ label, values, source }) => {
    const descriptions = values.map((value) => writer.element('dd', value, { source: value.source }));
    return `<div${writer.mark(source)}><dt>${escapeHtml(label)}</dt>${descriptions.join('')}</div>`;
  });
  return [`<dl class="${name}">`, ...entries, '</dl>'].join('\n');
}

function skill({ name, detail, note, source }: SkillView, writer: Writer): string {
  const more = detail ? ` <span class="posting-skill-detail">${escapeHtml(detail)}</span>` : '';
  const remark = note
    ? ` ${writer.element('span', note, { name: 'posting-skill-note', source: note.source })}`
    : '';
  const named = writer.element('span', name, { name: 'posting-skill-name' });
  return `<li${note ? ' class="posting-skill-noted"' : ''}${writer.mark(source)}>${named}${more}${remark}</li>`;
}

function stage({ name, detail, source }: StageView, writer: Writer): string {
  if (!detail) return writer.element('li', name, { source });
  const lead = writer.element('strong', name, { source: name.source });
  return `<li${writer.mark(source)}>${lead} ${writer.element('span', detail, { source: detail.source })}</li>`;
}

function question(
  { question: asked, answer, source }: QuestionView,
  writer: Writer,
  heading: number,
): string {
  const title = asked ? writer.element(`h${heading}`, asked, { source: asked.source }) : '';
  const parts = [title, answer ? writer.blocks(answer, heading + 1) : ''].filter((part) => part !== '');
  return [`<div class="posting-question"${writer.mark(source)}>`, ...parts, '</div>'].join('\n');
}
