/** Puts the posting on the clipboard: as formatted text, and as plain text for where none is taken. */
export function copyPosting(posting: HTMLElement): boolean {
  const html = cleanHtml(posting);
  // biome-ignore lint/performance/useDomNodeTextContent: lines and bullets are wanted
  const text = posting.innerText;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}

/** Without anything that only the preview has. */
function cleanHtml(posting: Element): string {
  const copy = document.createElement('div');
  copy.innerHTML = posting.innerHTML;
  for (const mark of copy.querySelectorAll('[data-finding]')) mark.replaceWith(...mark.childNodes);
  for (const element of copy.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('data-') || name === 'tabindex') element.removeAttribute(name);
    }
  }
  copy.normalize();
  return copy.innerHTML;
}
