import type { Span } from '../document';
import type { Bullet, BulletList } from './bullets';
import { defineRule } from './defineRule';
import { perWording } from './perText';

/** A line that says what another one says already, also under another heading. */
export const itemDuplicate = defineRule({
  id: 'item-duplicate',
  category: 'structure',
  severity: 'warning',
  options: { similarity: 0.8 },
  *check(input, { similarity }) {
    const seen: Line[] = [];
    for (const list of input.analysis.bullets) {
      for (const bullet of list.bullets) {
        const line = lineOf(list, bullet);
        if (line.words.size < 3) continue;
        const twin = twinOf(line, seen, similarity);
        if (seen.length < mostCompared) seen.push(line);
        // The very same text twice in one list is a mistake of the format.
        if (!twin || (twin.list === list && twin.written === line.written)) continue;
        const isSame = twin.plain === line.plain;
        // Asked for only here: where there is no twin, nothing depends on where the lines stand.
        const place = input.document.lines.positionAt(spanOf(twin).start).line + 1;
        yield {
          span: spanOf(line),
          message: isSame
            ? `Line ${place} says the same. Candidates wonder what the difference is: remove one of the two.`
            : `Line ${place} says nearly the same. Make one line of the two, or make clear what the difference is.`,
          ...(isSame ? {} : { severity: 'info' }),
          related: [{ span: spanOf(twin), message: 'This line says it, too.' }],
          data: { path: bullet.path, fixes: ['take-out'] },
        };
      }
    }
  },
});

/** Longer than any posting; what is compared with each other stays bounded. */
const mostCompared = 300;

interface Line {
  readonly list: BulletList;
  readonly text: Bullet['text'];
  readonly written: string;
  /** Without signs, in lower case. */
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  /** A sign for each word; different words may share one. */
  readonly signs: number;
}

function lineOf(list: BulletList, { text }: Bullet): Line {
  return { list, text, written: text.text, ...saidIn(text) };
}

function spanOf({ text: { prose } }: Line): Span {
  return prose.toSource(0, prose.text.trimEnd().length);
}

const saidIn = perWording(({ text }): Pick<Line, 'plain' | 'words' | 'signs'> => {
  const all = text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
  const words = new Set(all.filter((word) => !empty.has(word)));
  let signs = 0;
  for (const word of words) signs |= signOf(word);
  return { plain: all.join(' '), words, signs };
});

/** One of 31 bits. */
function signOf(word: string): number {
  let sum = word.length;
  for (let at = 0; at < word.length; at++) sum = (sum * 31 + word.charCodeAt(at)) | 0;
  return 1 << (Math.abs(sum) % 31);
}

function countSigns(signs: number): number {
  let count = 0;
  for (let left = signs; left !== 0; left &= left - 1) count++;
  return count;
}

/** A plain loop, as this is asked hundreds of times for each posting. */
function twinOf(line: Line, others: readonly Line[], similarity: number): Line | undefined {
  for (let at = 0; at < others.length; at++) {
    const other = others[at];
    if (other && isTwin(other, line, similarity)) return other;
  }
  return undefined;
}

function isTwin(a: Line, b: Line, similarity: number): boolean {
  if (a.plain === b.plain) return true;
  const most = Math.max(a.words.size, b.words.size);
  const least = Math.min(a.words.size, b.words.size);
  // In a short line, another word is another thing.
  if (least < 5 || least < similarity * most) return false;
  const sum = a.words.size + b.words.size;
  // So many have to be shared; most lines differ in more after two or three words.
  const mostOthers = a.words.size - (similarity * sum) / (1 + similarity);
  // Most pairs are told apart by this alone: what has another sign is another word.
  if (countSigns(a.signs & ~b.signs) > mostOthers + 1) return false;
  let others = 0;
  for (const word of a.words) if (!b.words.has(word) && ++others > mostOthers + 1) return false;
  const shared = a.words.size - others;
  if (shared < similarity * (sum - shared)) return false;
  return !differsInKind(a, b) && !differsInKind(b, a);
}

/** "Two years of …" and "Five years of …", "with customers" and "without customers" are not the same. */
function differsInKind(a: Line, b: Line): boolean {
  return [...a.words].some((word) => !b.words.has(word) && (/^\d/.test(word) || telling.has(word)));
}

const telling: ReadonlySet<string> = new Set([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'not', 'no', 'without'],
  ...['early', 'late', 'day', 'night', 'internal', 'external', 'new', 'existing', 'junior', 'senior'],
  ...['before', 'after', 'read', 'write', 'written', 'spoken', 'front', 'back'],
]);

const empty: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'and', 'or', 'of', 'in', 'on', 'to', 'for', 'with', 'you', 'your', 'our', 'we', 'is'],
  ...['are', 'as', 'at', 'by', 'that', 'this', 'it', 'its', 'their', 'be', 'will', 'have', 'has'],
]);
