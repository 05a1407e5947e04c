import { renderHtml } from './html';
import type { JobView } from './types';

/**
 * The sections of a posting as bare HTML: no header, no classes and ids, which the style of another site could
 * take for its own.
 */
export function bodyHtml(view: JobView): string {
  const bare = { ...view, employer: undefined, title: undefined, notice: undefined, facts: [] };
  return renderHtml(bare)
    .replace(/<\/?(?:article|section|div|span)\b[^<>]*>/g, '')
    .replace(/(<[a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")+)>/g, (_, open: string, attributes: string) => {
      const kept = attributes.replace(/ (?:class|id|aria-label)="[^"<>]*"/g, '');
      return `${open}${kept}>`;
    })
    .replace(/\n{2,}/g, '\n')
    .trim();
}
