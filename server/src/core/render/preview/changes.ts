import { specAt } from '../../document';
import { difference } from '../../text/difference';
import { escapeHtml } from '../escape';
import { createMarkers } from '../markers';
import { proseRenderer } from '../prose';
import { buildView } from '../view';
import type { ViewInput } from './index';
import { type Row, rowsOf } from './rows';

type Change =
  | { readonly kind: 'same' | 'changed'; readonly before: Row; readonly after: Row }
  | { readonly kind: 'removed'; readonly before: Row; readonly after?: undefined }
  | { readonly kind: 'added'; readonly before?: undefined; readonly after: Row };

/** What candidates read now beside what they would have read before: blocks that came, went and changed. */
export function changes({ document, spec, context, view, previous }: ViewInput): string {
  if (previous === undefined) {
    return frame(
      '<p>There is no earlier version to compare with. Either this file has not been committed to Git, or Git ' +
        'is not available here. Where the repository begins in a folder above, open it in the Source Control view.</p>',
    );
  }
  const before = previous.specs[document.specs.indexOf(spec)] ?? specAt(previous, 0);
  const old = before ? rowsOf(buildView(previous, before, context)) : [];
  const { block } = createMarkers(view, proseRenderer());
  const found = compare(old, rowsOf(view));
  if (found.every(({ kind }) => kind === 'same')) {
    return frame('<p>Candidates read the same as in the last commit.</p>');
  }
  const direction = view.direction === 'rtl' ? ' dir="rtl"' : '';
  return frame(
    [
      '<table>',
      '<thead><tr><th scope="col">Last commit</th><th scope="col">Now</th></tr></thead>',
      `<tbody lang="${escapeHtml(view.language)}"${direction}>`,
      ...withContext(found).map((change) =>
        typeof change === 'number'
          ? gap(change)
          : line(change, change.after ? block(change.after.source) : ''),
      ),
      '</tbody>',
      '</table>',
    ].join('\n'),
  );
}

function frame(content: string): string {
  return `<div class="view changes" lang="en">\n<h1>Changes since the last commit</h1>\n${content}\n</div>`;
}

function compare(before: readonly Row[], after: readonly Row[]): Change[] {
  const key = ({ kind, section, words }: Row): string => `${section}\n${kind}\n${words}`;
  const found: Change[] = [];
  let removed: Row[] = [];
  let added: Row[] = [];
  const flush = (): void => {
    found.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const { kind, from, to } of difference(before.map(key), after.map(key))) {
    const [old, now] = [before[from], after[to]];
    if (kind === 'removed' && old) removed.push(old);
    else if (kind === 'added' && now) added.push(now);
    else if (old && now) {
      flush();
      found.push({ kind: 'same', before: old, after: now });
    }
  }
  flush();
  return found;
}

/** How many blocks further on a changed block is looked for. */
const reach = 10;

/** What came in place of something that reads much alike is that, changed. */
function pairUp(removed: readonly Row[], added: readonly Row[]): Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const before of removed) {
    const near = added.slice(next, next + reach).findIndex((after) => isAlike(before, after));
    const match = next + near;
    if (near < 0) {
      changes.push({ kind: 'removed', before });
      continue;
    }
    for (const after of added.slice(next, match)) changes.push({ kind: 'added', after });
    const after = added[match];
    if (after) changes.push({ kind: 'changed', before, after });
    next = match + 1;
  }
  return [...changes, ...added.slice(next).map((after): Change => ({ kind: 'added', after }))];
}

function isAlike(before: Row, after: Row): boolean {
  if (before.section !== after.section || before.kind !== after.kind) return false;
  const [label] = before.words.split(': ', 1);
  if (label && label !== before.words && after.words.startsWith(`${label}: `)) return true;
  const [old, now] = [wordsOf(before.words), wordsOf(after.words)];
  const shared = difference(old, now).filter(({ kind }) => kind === 'same').length;
  return shared * 2 >= Math.min(old.length, now.length) && shared > 0;
}

/** Of longer stretches without a change, only the blocks beside a change are shown: a number stands for the rest. */
function withContext(found: readonly Change[]): (Change | number)[] {
  const near = (index: number): boolean =>
    [index - 1, index, index + 1].some((at) => found[at] !== undefined && found[at].kind !== 'same');
  const shown: (Change | number)[] = [];
  for (const [index, change] of found.entries()) {
    if (near(index)) shown.push(change);
    else if (typeof shown.at(-1) === 'number') shown.push(Number(shown.pop()) + 1);
    else shown.push(1);
  }
  return shown;
}

function gap(count: number): string {
  return `<tr class="gap" lang="en"><td colspan="2">${count === 1 ? '1 block is' : `${count} blocks are`} the same</td></tr>`;
}

const marks = { same: '', changed: 'Changed: ', removed: 'Removed: ', added: 'Added: ' } as const;

function line({ kind, before, after }: Change, source: string): string {
  const [old, now] =
    before && after && kind === 'changed'
      ? wordChanges(before.words, after.words)
      : [escapeHtml(before?.words ?? ''), escapeHtml(after?.words ?? '')];
  const said = marks[kind] && `<span class="mark" lang="en">${marks[kind]}</span>`;
  const type = (after ?? before)?.kind ?? 'text';
  return [
    `<tr class="${kind} is-${type}"${source}>`,
    `<td>${before ? `${after ? '' : said}${old}` : ''}</td><td>${after ? `${said}${now}` : ''}</td>`,
    '</tr>',
  ].join('');
}

/** Both sides with the words that differ marked. */
function wordChanges(before: string, after: string): [string, string] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const steps = difference(old, now);
  const side = (skipped: 'added' | 'removed', tag: 'ins' | 'del'): string =>
    steps
      .filter(({ kind }) => kind !== skipped)
      .map(({ kind, from, to }) => {
        const words = escapeHtml((tag === 'del' ? old[from] : now[to]) ?? '');
        return kind === 'same' ? words : `<${tag}>${words}</${tag}>`;
      })
      .join('')
      .replaceAll(`</${tag}><${tag}>`, '');
  return [side('added', 'del'), side('removed', 'ins')];
}

/** Words with the spaces behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
