import type { Token } from 'markdown-it';
import type { Verbatim } from '../document';

/**
 * Finds the letters that tokens of one line or paragraph show in the Markdown they were read from. What Markdown
 * itself takes away (stars, brackets, addresses, escapes) belongs to no token.
 * @param written the text the tokens were read from.
 * @returns for each token that shows text, its stretches: `text` counts within the token's content, `source`
 *   within `written`.
 */
export function alignInline(tokens: readonly Token[], written: string): Map<Token, Verbatim[]> {
  const found = new Map<Token, Verbatim[]>();
  let at = 0;
  for (const token of tokens) {
    switch (token.type) {
      case 'text': {
        const { stretches, end } = alignText(token.content, written, at);
        found.set(token, stretches);
        at = end;
        break;
      }
      case 'code_inline': {
        const { stretches, end } = alignCode(token, written, at);
        found.set(token, stretches);
        at = end;
        break;
      }
      case 'softbreak':
      case 'hardbreak':
        at = behindBreak(written, at);
        break;
      case 'link_open':
        at += 1;
        break;
      case 'link_close':
        at = token.markup === 'autolink' ? at + 1 : behindTarget(written, at);
        break;
      case 'image':
        at = behindTarget(written, behindBrackets(written, at + 1) - 1);
        break;
      default:
        if (token.markup && written.startsWith(token.markup, at)) at += token.markup.length;
    }
  }
  return found;
}

interface Aligned {
  readonly stretches: Verbatim[];
  /** Behind the last letter that was found. */
  readonly end: number;
}

function alignText(content: string, written: string, from: number): Aligned {
  if (written.startsWith(content, from)) {
    return { stretches: stretch(0, from, content.length), end: from + content.length };
  }
  const stretches: Verbatim[] = [];
  let at = from;
  for (let index = 0; index < content.length; ) {
    const entity = entityAt(written, at);
    if (entity && !content.startsWith(entity, index)) {
      at += entity.length;
      index += content.codePointAt(index) === content.charCodeAt(index) ? 1 : 2;
      continue;
    }
    const letter = content.charAt(index);
    if (written.charAt(at) === '\\' && written.charAt(at + 1) === letter) at++;
    const found = written.charAt(at) === letter ? at : written.indexOf(letter, at);
    if (found >= 0) {
      add(stretches, index, found);
      at = found + 1;
    }
    index++;
  }
  return { stretches, end: at };
}

/** Line breaks in code are shown as spaces, and one space at either end may be left out. */
function alignCode(token: Token, written: string, from: number): Aligned {
  const open = written.indexOf(token.markup, from);
  if (open < 0) return { stretches: [], end: from };
  const start = open + token.markup.length;
  const inner = written.slice(start).replaceAll('\n', ' ');
  const shift = inner.startsWith(token.content) ? 0 : inner.startsWith(` ${token.content}`) ? 1 : -1;
  if (shift < 0) return { stretches: [], end: start };
  const close = written.indexOf(token.markup, start + shift + token.content.length);
  return {
    stretches: stretch(0, start + shift, token.content.length),
    end: close < 0 ? start : close + token.markup.length,
  };
}

function stretch(text: number, source: number, length: number): Verbatim[] {
  return length > 0 ? [{ text, source, length }] : [];
}

/** Adds one letter, to the last stretch where it continues it. */
function add(stretches: Verbatim[], text: number, source: number): void {
  const last = stretches.at(-1);
  const continues = last && last.text + last.length === text && last.source + last.length === source;
  if (continues) stretches[stretches.length - 1] = { ...last, length: last.length + 1 };
  else stretches.push({ text, source, length: 1 });
}

/** Such as `&amp;` or `&#38;`. */
function entityAt(written: string, at: number): string | undefined {
  if (written.charAt(at) !== '&') return undefined;
  return /^&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/.exec(
    written.slice(at, at + 36),
  )?.[0];
}

function behindBreak(written: string, from: number): number {
  const found = written.indexOf('\n', from);
  let at = found < 0 ? from : found + 1;
  while (written.charAt(at) === ' ' || written.charAt(at) === '\t') at++;
  return at;
}

/** Behind `](address "title")`, `][name]` or `]`. */
function behindTarget(written: string, from: number): number {
  const at = written.charAt(from) === ']' ? from + 1 : from;
  if (written.charAt(at) === '[') return behindBrackets(written, at);
  return written.charAt(at) === '(' ? behindBrackets(written, at) : at;
}

/** Behind the bracket that closes the one at `from`; quotes and `<…>` inside may hold brackets of their own. */
function behindBrackets(written: string, from: number): number {
  const open = written.charAt(from);
  const close = open === '(' ? ')' : ']';
  let depth = 0;
  for (let at = from; at < written.length; at++) {
    const letter = written.charAt(at);
    if (letter === '\\') at++;
    else if (open === '(' && (letter === '<' || letter === '"')) {
      const end = written.indexOf(letter === '<' ? '>' : '"', at + 1);
      if (end >= 0) at = end;
    } else if (letter === open) depth++;
    else if (letter === close) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return written.length;
}
