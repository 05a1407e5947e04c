import { escapeHtml } from '../escape';
import { createMarkers } from '../markers';
import { proseRenderer } from '../prose';
import { renderText } from '../text';
import type { JobView } from '../types';
import type { ViewInput } from './index';

/** The posting as an applicant tracking system keeps it: letter by letter the plain-text export. */
export function textPage({ view }: ViewInput): string {
  const { block } = createMarkers(view, proseRenderer());
  const header = partText({ ...view, sections: [] });
  const sections = view.sections.map((section) => {
    const text = partText({ ...withoutHeader(view), sections: [section] });
    return text && `<span${block(section.source)}>${escapeHtml(text)}</span>`;
  });
  const source = view.title?.source;
  const head = header && `<span${source ? block(source) : ''}>${escapeHtml(header)}</span>`;
  const parts = [head, ...sections].filter((part) => part !== '');
  const text = `<pre lang="${escapeHtml(view.language)}">${parts.join('\n\n\n')}\n</pre>`;
  return `<div class="view"><h1 class="outside" lang="en">Plain text</h1>${text}</div>`;
}

function partText(view: JobView): string {
  return renderText(view).trimEnd();
}

function withoutHeader(view: JobView): JobView {
  return { ...view, title: undefined, employer: undefined, notice: undefined, facts: [] };
}
