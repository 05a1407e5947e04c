import { noComment, type SpecDocument } from '../document';
import type { RuleInput } from '../rules';
import type { Finding } from '../schema/finding';
import { words } from '../schema/messages';

/** Where YAML reads a text for candidates differently from what it looks like, and does not call that a slip. */
export function lostText({ text }: SpecDocument, { titles, prose }: RuleInput['analysis']): Finding[] {
  return [...titles, ...prose].flatMap(({ node: { range, style } }): Finding[] => {
    const { start, end } = range;
    const cut = style === 'plain' ? noComment(text, end) : '';
    if (!cut && (style !== 'plain' || !/\n *- /.test(text.slice(start, end)))) return [];
    return [
      {
        code: 'yaml-syntax',
        severity: 'warning',
        span: { start, end: end + cut.length },
        message: words.lost(cut.trim()),
        data: { fixes: ['quote'] },
      },
    ];
  });
}
