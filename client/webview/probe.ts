import type { ProbeAction, ProbeResult } from '../src/preview/messages';

/** Does what a person would do in the page, and says what they would see. Used by tests only. */
export function runProbe(action: ProbeAction): ProbeResult {
  const found = act(action);
  const posting = document.getElementById('posting');
  return {
    found,
    text: visibleText(posting),
    html: posting?.innerHTML ?? '',
    strip: visibleText(document.getElementById('strip')),
    current: document.querySelector('[data-current]')?.textContent ?? '',
    scrollTop: window.scrollY,
  };
}

function act(action: ProbeAction): boolean {
  if (action.kind === 'snapshot') return true;
  if (action.kind === 'scrollTo') {
    window.scrollTo(0, action.y);
    return true;
  }
  const element = document.querySelector(action.selector);
  if (!(element instanceof HTMLElement)) return false;
  if (action.kind === 'click') {
    element.click();
  } else {
    element.focus();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: action.key, bubbles: true, cancelable: true }));
  }
  return true;
}

function visibleText(element: HTMLElement | null): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a person sees
  return element?.innerText ?? '';
}
