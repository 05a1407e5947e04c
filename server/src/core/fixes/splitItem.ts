import { nodeAt, proseOf, resolveAlias, specAt } from '../document';
import { yamlText } from '../schema/yamlText';
import { inQuotes } from '../text/inQuotes';
import { sentenceStarts } from '../text/sentences';
import { shortened } from './titles';
import type { Fix, FixRequest } from './types';

/** Makes a line of a list that holds several sentences as many lines. */
export function splitItem({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines, text } = document;
  const spec = specAt(document, lines.offsetAt(diagnostic.range.start));
  const { path = [] } = data;
  const parent = nodeAt(spec?.root, path.slice(0, -1));
  const list = parent && resolveAlias(parent);
  const item = list?.kind === 'list' && !list.flow ? list.items[Number(path.at(-1))] : undefined;
  const node = item?.value;
  if (!item || node?.kind !== 'scalar' || node.anchor !== undefined) return [];
  const start = node.range.start;
  const end = start + text.slice(start, node.range.end).trimEnd().length;
  // A comment in the header of block text would lose its place.
  if (spec?.comments.some((comment) => comment.start >= start && comment.end <= end)) return [];
  const prose = proseOf(node, text).text;
  const starts = sentenceStarts(prose);
  const sentences = starts.map((from, index) =>
    prose
      .slice(from, starts[index + 1])
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (sentences.length < 2) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const margin = ' '.repeat(lines.positionAt(item.range.start).character);
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  const newText = sentences
    .map((sentence) => yamlText(sentence, { quote, flow: false }))
    .join(`${eol}${margin}- `);
  return [
    {
      title: `Make ${sentences.length} lines of ${inQuotes(shortened(prose))}`,
      edits: [{ range: lines.range({ start, end }), newText }],
    },
  ];
}
