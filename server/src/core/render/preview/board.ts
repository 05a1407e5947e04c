import { escapeHtml } from '../escape';
import { createWriter } from '../html';
import { outlineOf } from '../outline';
import type { JobView, TextView } from '../types';
import type { ViewInput } from './index';

/** How many letters of the summary job boards show before they cut it off. */
const excerptLength = 180;

/** How many skills fit on a card. */
const skillCount = 6;

/** The card that stands for the posting in the list of a job board: all that most readers ever see of it. */
export function boardCard({ view, findings }: ViewInput): string {
  const writer = createWriter(view, { markers: true, findings });
  const { title, employer } = view;
  const values = (id: string): readonly TextView[] => view.facts.find((fact) => fact.id === id)?.values ?? [];
  const line = (name: string, texts: readonly TextView[]): string =>
    texts.length === 0
      ? ''
      : `<p class="${name}">${texts.map((text) => writer.element('span', text, { source: text.source })).join(' · ')}</p>`;
  const skills = view.sections.flatMap(skillsOf).slice(0, skillCount);
  const parts = [
    title ? writer.element('h1', title, { source: title.source }) : '',
    employer
      ? writer.element('p', { ...employer, href: '' }, { name: 'card-employer', source: employer.source })
      : '',
    line('card-line', values('location')),
    line('card-pay', values('pay')),
    line('card-line', [...values('employment'), ...values('level')]),
    excerpt(view, writer.mark),
    skills.length > 0
      ? `<ul class="card-skills">${skills.map((skill) => writer.element('li', skill, { source: skill.source })).join('')}</ul>`
      : '',
  ];
  const initial = [...((employer ?? title)?.text.trim() ?? '')][0] ?? '';
  return [
    `<article class="view card" lang="${escapeHtml(view.language)}"${view.direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    `<div class="card-logo" aria-hidden="true">${escapeHtml(initial.toUpperCase())}</div>`,
    `<div class="card-body">${parts.filter((part) => part !== '').join('\n')}</div>`,
    '</article>',
  ].join('\n');
}

function skillsOf(section: JobView['sections'][number]): TextView[] {
  return section.blocks.flatMap((block) => {
    const blocks = block.kind === 'group' ? block.blocks : [block];
    return blocks.flatMap((each) => (each.kind === 'skills' ? each.items.map(({ name }) => name) : []));
  });
}

/** The beginning of the summary, up to the end of a word. */
function excerpt(view: JobView, mark: (source: TextView['source']) => string): string {
  const summary = view.sections.find(({ kind }) => kind === 'summary');
  if (!summary) return '';
  const { sections } = outlineOf({ ...view, sections: [summary] }, { withoutAddresses: true });
  const words = (sections[0]?.blocks ?? [])
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join(' ')
    .replaceAll('\n', ' ');
  if (words === '') return '';
  const cut =
    words.length <= excerptLength ? words : `${words.slice(0, words.lastIndexOf(' ', excerptLength))} …`;
  return `<p class="card-excerpt"${mark(summary.source)}>${escapeHtml(cut)}</p>`;
}
