import type { BlockChange, ContentChange, PostingContent } from './messages';
import type { NumberedHtml } from './numberedHtml';

/** A posting as the page got it, with what is needed to tell what the next one changes. */
export interface SentContent {
  readonly content: PostingContent;
  readonly numbered: NumberedHtml;
}

/** What turns one posting into another; undefined where that is more than a block and the places. */
export function contentChange(before: SentContent, now: SentContent): ContentChange | undefined {
  const { html, places, findings, answer, version, ...rest } = now.content;
  const {
    html: _,
    places: __,
    findings: oldFindings,
    answer: base,
    version: ___,
    ...oldRest
  } = before.content;
  if (JSON.stringify(rest) !== JSON.stringify(oldRest)) return undefined;
  const block = html === before.content.html ? null : changedBlock(before.numbered, now.numbered);
  if (block === undefined) return undefined;
  const isSame = JSON.stringify(findings) === JSON.stringify(oldFindings);
  return { base, answer, version, block, places, findings: isSame ? null : findings };
}

/** The innermost block that holds all that differs, where all blocks have the same numbers as before. */
function changedBlock(before: NumberedHtml, now: NumberedHtml): BlockChange | undefined {
  if (before.places.length !== now.places.length) return undefined;
  const { start, tail } = sameAround(before.html, now.html);
  for (let block = now.elements.length - 1; block >= 0; block--) {
    const [old, next] = [before.elements[block], now.elements[block]];
    if (!old || !next || old.from !== next.from || next.from > start) continue;
    const [behindOld, behind] = [before.html.length - old.to, now.html.length - next.to];
    if (behindOld === behind && behind <= tail) return { block, html: now.html.slice(next.from, next.to) };
  }
  return undefined;
}

/** How many letters two texts share at the start, and how many at the end. */
function sameAround(before: string, now: string): { start: number; tail: number } {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  )
    tail++;
  return { start, tail };
}
