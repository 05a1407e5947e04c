import { type ListNode, locate, type SpecNode } from '../document';
import { cut, entryPart } from './cut';
import type { Fix, FixRequest } from './types';

/**
 * Moves the lines of a list whose key stands there a second time to the end of the first one, comments included.
 * Only for lists with a line for each item.
 */
export function joinLists({ document, diagnostic }: FixRequest): Fix[] {
  const { lines, text } = document;
  const found = locate(document, lines.offsetAt(diagnostic.range.start));
  const [map, second] = [found?.ancestors.at(-1), found?.entry];
  if (map?.kind !== 'map' || map.flow || !second) return [];
  const first = map.entries.find(({ key }) => key === second.key);
  const [above, below] = [blockList(first?.value), blockList(second.value)];
  const part = entryPart(map, map.entries.indexOf(second));
  const whole = part && cut(document, part)?.span;
  if (!above || !below || !whole) return [];

  const keyLineEnd = lines.lineSpan(lines.positionAt(second.keyRange.start).line).end;
  const note = /^\s*:\s*(#.*)?$/.exec(text.slice(second.keyRange.end, keyLineEnd));
  const columnOf = ({ range }: ListNode): number => lines.positionAt(range.start).character;
  if (!note) return [];
  const steps = columnOf(above) - columnOf(below);
  const moved = text.slice(keyLineEnd, whole.end).trimEnd().split(/\r?\n/).slice(1);
  const written = moved.map((line) => indentBy(steps, line));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (note[1]) written.unshift(' '.repeat(columnOf(above)) + note[1]);
  const contentEnd = above.range.start + text.slice(above.range.start, above.range.end).trimEnd().length;
  const end = lines.lineSpan(lines.positionAt(contentEnd).line).end;
  return [
    {
      title: 'Join the two lists',
      edits: [
        { range: lines.range({ start: end, end }), newText: written.map((line) => eol + line).join('') },
        { range: lines.range(whole), newText: '' },
      ],
      preferred: true,
    },
  ];
}

function blockList(node: SpecNode | undefined): ListNode | undefined {
  return node?.kind === 'list' && !node.flow ? node : undefined;
}

/** Only comments may have fewer spaces than they lose. */
function indentBy(steps: number, line: string): string {
  const less = ' '.repeat(Math.max(0, -steps));
  if (!line.startsWith(less)) return line.trimStart();
  return line && ' '.repeat(Math.max(0, steps)) + line.slice(less.length);
}
