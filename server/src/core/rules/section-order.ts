import { resolveAlias } from '../document';
import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';

/** Sections in another order than that in which candidates read them. */
export const sectionOrder = defineRule({
  id: 'section-order',
  category: 'structure',
  severity: 'hint',
  options: {
    order: [
      ...['title', 'summary', 'responsibilities', 'qualifications', 'skills'],
      ...['compensation', 'benefits', 'hiringProcess'],
    ],
  },
  *check({ spec }, { order }) {
    const root = spec.root && resolveAlias(spec.root);
    if (root?.kind !== 'map') return;
    let before: string | undefined;
    for (const { key, keyRange } of root.entries) {
      if (!order.includes(key)) continue;
      if (before !== undefined && order.indexOf(key) < order.indexOf(before)) {
        yield {
          span: keyRange,
          message: `${inQuotes(key)} stands behind ${inQuotes(before)}, but candidates read it before. Put the sections in the order of the posting, so that files are easy to compare.`,
          data: { keys: order },
        };
        return;
      }
      before = key;
    }
  },
});
