import type { ProbeAction, ProbeBlock, ProbeResult } from '../src/preview/messages';
import { sourceOf } from './blocks';

const pageId = String(performance.timeOrigin);

/** Does what a person would do in the page, and says what they would see. Used by tests only. */
export function runProbe(action: ProbeAction): ProbeResult {
  const found = act(action);
  const posting = document.getElementById('preview');
  const current = document.querySelector('[data-current]');
  const place = current && sourceOf(current);
  return {
    found,
    text: visibleText(posting),
    html: posting?.innerHTML ?? '',
    strip: visibleText(document.getElementById('strip')),
    current: current?.textContent ?? '',
    currentSource: place ? `${place.start}-${place.end}` : '',
    scrollTop: window.scrollY,
    pageId,
    focused: document.hasFocus(),
    height: window.innerHeight,
    blocks: action.kind === 'layout' ? blocks().map(describe) : [],
  };
}

function act(action: ProbeAction): boolean {
  if (action.kind === 'snapshot' || action.kind === 'layout') return true;
  if (action.kind === 'scrollTo') {
    window.scrollTo(0, action.y);
    return true;
  }
  const element =
    action.kind === 'clickBlock' ? blocks()[action.index] : document.querySelector(action.selector);
  if (!(element instanceof HTMLElement)) return false;
  if (action.kind === 'key') {
    element.focus();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: action.key, bubbles: true, cancelable: true }));
  } else {
    element.click();
  }
  return true;
}

function blocks(): Element[] {
  return [...document.querySelectorAll('#preview [data-block]')];
}

function describe(block: Element): ProbeBlock {
  const { top, bottom } = block.getBoundingClientRect();
  const place = sourceOf(block) ?? { source: -1, start: -1, end: -1 };
  const leaf = block.querySelector('[data-block]') === null;
  return { ...place, top, bottom, text: block.textContent ?? '', leaf };
}

function visibleText(element: HTMLElement | null): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a person sees
  return element?.innerText ?? '';
}
