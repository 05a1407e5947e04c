import { type FromWebview, isToWebview, type PostingContent, type ToWebview } from '../src/preview/messages';
import {
  blockAround,
  blockAt,
  makeReachable,
  markBlock,
  moveFocus,
  pageAttributes,
  sourceOf,
} from './blocks';
import { morph } from './morph';
import { runProbe } from './probe';
import { showStrip } from './strip';

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const posting = elementById('posting');
const strip = elementById('strip');
const style = elementById('posting-style');

let shownSource: string | undefined;
let cursor: { readonly source: number; readonly offset: number } | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToWebview(data)) receive(data);
});

posting.addEventListener('click', (event) => {
  const isLink = event.target instanceof Element && event.target.closest('a') !== null;
  const isSelecting = window.getSelection()?.isCollapsed === false;
  if (!isLink && !isSelecting) reveal(blockAround(event.target));
});

posting.addEventListener('keydown', (event) => {
  const block = event.target instanceof Element && event.target.matches('[data-source]') && event.target;
  if (!block || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') reveal(block);
  else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  else if (!moveFocus(posting, block, event.key === 'ArrowDown' ? 1 : -1)) return;
  event.preventDefault();
});

window.addEventListener('scroll', () => remember({ scrollTop: window.scrollY }), { passive: true });

host.postMessage({ type: 'ready' });

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'state':
      remember(message.state);
      return;
    case 'content':
      showContent(message.content, message.source);
      return;
    case 'strip':
      showStrip(strip, message.strip, () => host.postMessage({ type: 'revealProblem' }));
      return;
    case 'cursor':
      cursor = message;
      markCursor();
      return;
    case 'probe':
      if (document.body.hasAttribute('data-probed')) {
        host.postMessage({ type: 'probeResult', id: message.id, result: runProbe(message.action) });
      }
  }
}

function showContent({ html, style: css, lang }: PostingContent, source: string): void {
  if (style.textContent !== css) style.textContent = css;
  const template = document.createElement('template');
  template.innerHTML = html;
  const next = document.createElement('main');
  next.append(template.content);
  next.id = posting.id;
  next.lang = lang;
  morph(posting, next, pageAttributes);
  makeReachable(posting);
  if (source !== shownSource) {
    // A page that is built anew, after it was hidden, goes on where it was.
    window.scrollTo(0, shownSource === undefined ? rememberedScroll() : 0);
    cursor = undefined;
    shownSource = source;
  }
  markCursor();
}

function markCursor(): void {
  markBlock(posting, cursor && blockAt(posting, cursor.source, cursor.offset));
}

function reveal(block: Element | undefined): void {
  const place = block && sourceOf(block);
  if (place) host.postMessage({ type: 'reveal', ...place });
}

function remember(part: object): void {
  const state = host.getState();
  host.setState({ ...(typeof state === 'object' ? state : {}), ...part });
}

function rememberedScroll(): number {
  const state = host.getState();
  const isKnown = typeof state === 'object' && state !== null && 'scrollTop' in state;
  return isKnown && typeof state.scrollTop === 'number' ? state.scrollTop : 0;
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}
