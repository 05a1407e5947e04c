import { locate, proseOf } from '../document';
import { quoteIfNeeded } from '../schema/yamlText';
import { inQuotes } from '../text/inQuotes';
import { articleChange } from './article';
import { rewrite } from './rewrite';
import { isInFlow } from './surroundings';
import { changeTitle, shortened } from './titles';
import type { Fix, FixRequest } from './types';

/** Writes other words in place of flagged words in the middle of a text, by the rules of its YAML style. */
export function replaceProse(request: FixRequest): Fix[] {
  const { document, diagnostic, data } = request;
  const { lines, text } = document;
  const start = data.part?.start ?? lines.offsetAt(diagnostic.range.start);
  const end = data.part?.end ?? lines.offsetAt(diagnostic.range.end);
  const found = locate(document, start);
  const scalar = found?.node;
  if (scalar?.kind !== 'scalar' || end > scalar.range.end) return [];
  const prose = proseOf(scalar, text);
  const [from, to] = [prose.fromSource(start), prose.fromSource(end)];
  const surroundings = isInFlow(found?.ancestors ?? []) ? 'flow' : 'block';
  const isSafe = (words: string): boolean => {
    if (scalar.style !== 'plain') return true;
    const whole = prose.text.slice(0, from) + words + prose.text.slice(to);
    return quoteIfNeeded(whole.replaceAll('\n', ' '), surroundings) === whole.replaceAll('\n', ' ');
  };
  const encode = (words: string): string => {
    if (scalar.style === 'double') return JSON.stringify(words).slice(1, -1);
    return scalar.style === 'single' ? words.replaceAll("'", "''") : words;
  };
  const whole = wholeFixes(request);
  const single = (data.replacements ?? []).filter(isSafe).map((words, index): Fix => {
    const change = articleChange(prose.text, from, prose.text.slice(from, to), words);
    const article = change && {
      range: lines.range(prose.toSource(change.start, change.end)),
      newText: change.article,
    };
    const edit = { range: lines.range({ start, end }), newText: encode(words) };
    return {
      title: titleFor(words, prose.text.slice(from, to)),
      edits: article ? [article, edit] : [edit],
      preferred: index === 0 && !whole.some(({ preferred }) => preferred),
      ...(data.safe && index === 0 && !whole.some(({ safe }) => safe) ? { safe: true } : {}),
    };
  });
  return [...whole, ...single];
}

/** The text with more put right than the flagged words; without asking, only as much of that as is safe. */
function wholeFixes(request: FixRequest): Fix[] {
  const { rewritten, rewrittenSafely } = request.data;
  const texts = [...new Set([rewritten, rewrittenSafely].flatMap((text) => text ?? []))];
  return rewrite({ ...request, data: { ...request.data, replacements: texts } }).map((fix, index) => ({
    ...fix,
    preferred: texts[index] === rewritten,
    ...(texts[index] === rewrittenSafely ? { safe: true } : {}),
  }));
}

function titleFor(words: string, before: string): string {
  return words === '' ? `Remove ${inQuotes(shortened(before))}` : changeTitle(before, words);
}
