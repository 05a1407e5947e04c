import { escapeHtml } from '../escape';
import { formatterFor } from '../format';
import type { Labels } from '../labels';
import { pageFrame, styleElement } from '../page';
import { type Look, styleOf } from '../themes';
import type { SiteEntry } from './entry';
import { listScript } from './script';
import { siteStyle } from './style';

export interface ListFrame {
  readonly title: string;
  readonly language: string;
  readonly labels: Labels;
  readonly look: Look;
  readonly employers: readonly string[];
}

/** The list of all postings. It works without a server; without scripts it lacks search and filters only. */
export function siteIndex(entries: readonly SiteEntry[], frame: ListFrame): string {
  const { title, language, labels, look, employers } = frame;
  const format = formatterFor(language);
  const { site } = labels;
  const jobs = entries.map((entry) => listItem(entry, frame, format.date));
  const body =
    entries.length === 0
      ? [`<p>${escapeHtml(site.empty)}</p>`]
      : [
          '<form role="search" hidden>',
          `<input type="search" name="text" aria-label="${escapeHtml(site.search)}" placeholder="${escapeHtml(site.search)}">`,
          choices(
            'place',
            labels.facts.location,
            site.everywhere,
            valuesOf(entries, ({ places }) => places),
          ),
          choices('team', labels.facts.team, site.everyTeam, valuesOf(entries, teamOf)),
          choices(
            'type',
            labels.facts.employment,
            site.everyType,
            valuesOf(entries, ({ types }) => types),
          ),
          '</form>',
          `<p class="site-count" role="status" data-none="${escapeHtml(site.none)}" data-counts="${escapeHtml(JSON.stringify(site.count))}">${escapeHtml(format.count(site.count, entries.length))}</p>`,
          `<ul class="site-jobs">\n${jobs.join('\n')}\n</ul>`,
          `<script>\n${listScript}</script>`,
        ];
  const logo = look.logo
    ? [`<img class="site-logo" src="${escapeHtml(look.logo)}" alt="${escapeHtml(employers.join(', '))}">`]
    : [];
  return pageFrame({
    language,
    direction: format.direction,
    title,
    head: [styleElement(styleOf(look) + siteStyle)],
    body: [
      '<main class="site">',
      ...logo,
      `<h1>${escapeHtml(title)}</h1>`,
      ...body.filter(Boolean),
      '</main>',
    ].join('\n'),
  });
}

function listItem(
  { path, title, employer, team, places, types, pay, datePosted, language }: SiteEntry,
  { employers, language: own }: ListFrame,
  date: (text: string) => string | undefined,
): string {
  const posted = datePosted && (date(datePosted) ?? datePosted);
  const facts = [
    employers.length > 1 ? employer : undefined,
    places.join('; '),
    types.join(', '),
    pay,
    posted,
  ];
  const line = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
  const words = [title, employer, team, ...places, ...types].filter((text) => text !== undefined).join(' ');
  const lang = language === own ? '' : ` lang="${escapeHtml(language)}"`;
  return [
    `<li${lang} data-text="${escapeHtml(words.toLowerCase())}" data-place="${list(places)}" data-team="${list(teamOf({ team }))}" data-type="${list(types)}">`,
    `<h2><a href="${escapeHtml(path)}">${escapeHtml(title)}</a></h2>`,
    `<p>${escapeHtml(line)}</p>`,
    '</li>',
  ].join('\n');
}

/** The name of a team, which may be followed by a colon and what it does; a sentence is no name to choose by. */
function teamOf({ team = '' }: Pick<SiteEntry, 'team'>): string[] {
  const name = team.split(':')[0]?.trim() ?? '';
  return name !== '' && name.length <= 40 ? [name] : [];
}

/** Several values in one attribute, as JSON. */
function list(values: readonly string[]): string {
  return escapeHtml(JSON.stringify(values));
}

/** One choice is none. */
function choices(name: string, label: string, every: string, values: readonly string[]): string {
  if (values.length < 2) return '';
  const options = values.map((value) => `<option>${escapeHtml(value)}</option>`);
  return `<select name="${name}" aria-label="${escapeHtml(label)}"><option value="">${escapeHtml(every)}</option>${options.join('')}</select>`;
}

function valuesOf(entries: readonly SiteEntry[], read: (entry: SiteEntry) => readonly string[]): string[] {
  return [
    ...new Set(entries.flatMap((entry) => read(entry).map((value) => value.replace(/\s+/g, ' ').trim()))),
  ].sort();
}
