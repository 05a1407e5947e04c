import { locate, nodeAt, specAt } from '../document';
import { yamlText } from '../schema/yamlText';
import { isInFlow } from './surroundings';
import { changeTitle } from './titles';
import type { Fix, FixRequest } from './types';

/** Writes another text in place of the whole scalar at the path of the data, between the same quotation marks. */
export function rewrite({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines } = document;
  const node = nodeAt(specAt(document, lines.offsetAt(diagnostic.range.start))?.root, data.path ?? []);
  if (!data.path || node?.kind !== 'scalar') return [];
  // Under these the text has lines of its own.
  if (node.style === 'literal' || node.style === 'folded') return [];
  const flow = isInFlow(locate(document, node.range.start)?.ancestors ?? []);
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  return (data.replacements ?? []).map((text, index) => ({
    title: changeTitle(String(node.value), text),
    edits: [{ range: lines.range(node.range), newText: yamlText(text, { quote, flow }) }],
    preferred: index === 0,
  }));
}
