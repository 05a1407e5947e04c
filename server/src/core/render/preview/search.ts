import { escapeHtml } from '../escape';
import { formatterFor } from '../format';
import { googleChecklist } from '../googleChecklist';
import { createWriter } from '../html';
import { jobFacts } from '../jobPosting';
import type { TextView } from '../types';
import type { ViewInput } from './index';

/**
 * The posting in Google's list of jobs: title, company, place, and below them when it was posted, what it pays and
 * how much of the week it takes. Below it, what keeps Google from listing it.
 */
export function searchResult({ document, spec, context, view, findings }: ViewInput): string {
  const writer = createWriter(view, { markers: true, findings });
  const facts = jobFacts(document, spec, context);
  const { title, employer } = view;
  const values = (id: string): readonly TextView[] => view.facts.find((fact) => fact.id === id)?.values ?? [];
  const span = (text: TextView): string => writer.element('span', text, { source: text.source });
  const posted = facts.datePosted && since(facts.datePosted, context.today, view.language);
  const place = values('location')[0];
  const site = hostOf(facts.url ?? facts.employer.url);
  const small = [
    posted ? `<span>${escapeHtml(posted)}</span>` : '',
    ...[...values('pay'), ...values('employment')].map(span),
  ].filter((part) => part !== '');
  const lacking = googleChecklist(document, spec, context).filter(
    ({ level, state }) => level === 'required' && (state === 'missing' || state === 'wrong'),
  );
  return [
    `<div class="view search" lang="${escapeHtml(view.language)}"${view.direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<article class="result">',
    title ? writer.element('h1', title, { source: title.source }) : '',
    employer ? `<p>${span({ ...employer, href: '' })}</p>` : '',
    place || site ? `<p>${[place ? span(place) : '', escapeHtml(site)].filter(Boolean).join(' · ')}</p>` : '',
    small.length > 0 ? `<p class="result-chips">${small.join('')}</p>` : '',
    '</article>',
    lacking.length > 0
      ? `<section class="advice" lang="en" dir="ltr"><h2>Google does not list this job yet</h2><ul>${lacking
          .map(({ title: name, advice, where }) => {
            const mark = where ? writer.mark(where) : '';
            return `<li${mark}><strong>${escapeHtml(name)}</strong>: ${escapeHtml(advice ?? '')}</li>`;
          })
          .join('')}</ul></section>`
      : '',
    '</div>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const day = 86_400_000;

/** `3 days ago`, in the words of the language; months from the second one on. */
function since(date: string, today: string, language: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / day);
  if (Number.isNaN(days)) return '';
  const format = new Intl.RelativeTimeFormat(formatterFor(language).locale, { numeric: 'auto' });
  return Math.abs(days) < 60 ? format.format(days, 'day') : format.format(Math.trunc(days / 30), 'month');
}

function hostOf(address: string | undefined): string {
  return /^https?:\/\/(?:www\.)?([^/:?#@]+)/i.exec(address ?? '')?.[1] ?? '';
}
