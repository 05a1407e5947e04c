import type { Strip } from '../src/preview/messages';

/** Shows the strip above the posting, or hides it. What it says already is not said again. */
export function showStrip(element: Element, strip: Strip | null, onJump: () => void): void {
  const said = strip ? JSON.stringify(strip) : '';
  if (element.getAttribute('data-said') === said) return;
  element.setAttribute('data-said', said);
  element.replaceChildren();
  if (!strip) return;
  const words = document.createElement('span');
  words.textContent = strip.message;
  element.append(words);
  if (!strip.jump) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = strip.jump;
  button.addEventListener('click', onJump);
  element.append(button);
}
