import { escapeHtml } from '../escape';
import { type ChecklistEntry, googleChecklist, googleGuide } from '../googleChecklist';
import { jobFacts, jobPosting } from '../jobPosting';
import { writeJsonLd } from '../jsonLd';
import { createMarkers } from '../markers';
import { proseRenderer } from '../prose';
import type { ViewInput } from './index';

/** What search engines are told, and what Google's job search makes of it. */
export function dataPage({ document, spec, context, view }: ViewInput): string {
  const { block } = createMarkers(view, proseRenderer());
  const rows = googleChecklist(document, spec, context).map((entry) => row(entry, block));
  const json = writeJsonLd(jobPosting(view, jobFacts(document, spec, context)));
  return [
    '<div class="view data" lang="en" dir="ltr">',
    '<h1>What search engines are told</h1>',
    `<p>Google’s rules for job postings, as of ${escapeHtml(googleGuide.checked)}: ` +
      `<a href="${escapeHtml(googleGuide.address)}" rel="noopener noreferrer">its guide</a>.</p>`,
    '<table>',
    '<thead><tr><th scope="col">Property</th><th scope="col">Google</th><th scope="col">State</th><th scope="col">What to do</th></tr></thead>',
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '<h2>JSON-LD</h2>',
    `<pre><code>${escapeHtml(json)}</code></pre>`,
    '</div>',
  ].join('\n');
}

const levels = { required: 'asks for it', recommended: 'would like it', optional: 'takes it' } as const;
const states = {
  there: 'There',
  missing: 'Missing',
  wrong: 'Cannot be used',
  'not-needed': 'Not needed',
} as const;

function row(entry: ChecklistEntry, block: (source: NonNullable<ChecklistEntry['where']>) => string): string {
  const { title, property, level, state, advice = '', where, line } = entry;
  const place = line !== undefined && state !== 'missing' ? `Line ${line}` : '';
  const todo = [advice, place].filter((part) => part !== '').join(' ');
  return [
    `<tr class="state-${state}"${where ? block(where) : ''}>`,
    `<th scope="row">${escapeHtml(title)} <code>${escapeHtml(property)}</code></th>`,
    `<td>${levels[level]}</td><td>${states[state]}</td><td>${escapeHtml(todo)}</td>`,
    '</tr>',
  ].join('');
}
