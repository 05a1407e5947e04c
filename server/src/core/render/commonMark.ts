import type { Token } from 'markdown-it';
import { elementsOf } from './elements';
import { printable } from './escape';
import { attributeOf } from './prose';

/**
 * Writes parsed Markdown as CommonMark again. What was text stays text everywhere: also for readers that let
 * HTML through, unlike ours.
 */
export function writeBlocks(tokens: readonly Token[]): string {
  return blocks(tokens, false);
}

/** One line of CommonMark. */
export function writeInline(tokens: readonly Token[]): string {
  const children = tokens.flatMap((token) => token.children ?? []);
  return escapeLineStart(inline(children, ' '));
}

/** Text as the words of a heading. */
export function writeHeading(text: string): string {
  return escapeHeadingEnd(writeText(text));
}

/** Text as one line of CommonMark that shows exactly this text. */
export function writeText(text: string): string {
  return escapeLineStart(escapeText(text.trim().replace(/\s+/g, ' ')));
}

/** @param tight in a tight list, blocks follow each other without a blank line. */
function blocks(tokens: readonly Token[], tight: boolean): string {
  const written = elementsOf(tokens).map(({ token, inner }) => block(token, inner));
  return written.filter((text) => text !== '').join(tight ? '\n' : '\n\n');
}

function block(token: Token, inner: readonly Token[]): string {
  switch (token.type) {
    case 'paragraph_open':
      return inline(contentOf(inner), '\n').split('\n').map(escapeLineStart).join('\n');
    case 'heading_open': {
      const level = Number(token.tag.slice(1));
      const words = escapeHeadingEnd(escapeLineStart(inline(contentOf(inner), ' ')));
      return `${'#'.repeat(level)} ${words}`.trimEnd();
    }
    case 'bullet_list_open':
      return list(inner, () => `${token.markup} `);
    case 'ordered_list_open': {
      const start = Number(attributeOf(token, 'start') || 1);
      return list(inner, (index) => `${start + index}${token.markup} `);
    }
    case 'blockquote_open':
      return prefixLines(blocks(inner, false), '> ', '> ');
    case 'fence':
    case 'code_block':
      return fenced(token);
    case 'hr':
      // A line of hyphens behind a list marker of the same kind would be read as one longer line.
      return '___';
    case 'table_open':
      return table(inner);
    default:
      return '';
  }
}

function list(tokens: readonly Token[], marker: (index: number) => string): string {
  // The paragraphs of a tight list's own items are hidden.
  const level = (tokens[0]?.level ?? 0) + 1;
  const tight = tokens.some(
    (token) => token.type === 'paragraph_open' && token.hidden && token.level === level,
  );
  const items = elementsOf(tokens).map(({ inner }, index) => {
    const first = marker(index);
    return prefixLines(blocks(inner, tight), first, ' '.repeat(first.length));
  });
  return items.join(tight ? '\n' : '\n\n');
}

function fenced(token: Token): string {
  const longest = Math.max(2, ...(token.content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${token.info}\n${printable(token.content).replace(/\n$/, '')}\n${fence}`;
}

function table(tokens: readonly Token[]): string {
  const rows: string[][] = [];
  const rules: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    const cell = inline(contentOf(tokens.slice(index + 1, index + 2)), ' ').replaceAll('|', '\\|');
    rows.at(-1)?.push(cell);
    if (token.type === 'th_open') rules.push(columnRule(attributeOf(token, 'style')));
  }
  const [head = [], ...body] = rows;
  return [head, rules, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function columnRule(style: string): string {
  const align = /text-align:\s*(\w+)/.exec(style)?.[1];
  if (align === 'left') return ':--';
  if (align === 'right') return '--:';
  return align === 'center' ? ':-:' : '---';
}

function contentOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => token.children ?? []);
}

function inline(tokens: readonly Token[], lineBreak: '\n' | ' '): string {
  const closers: string[] = [];
  const depths = new Map<string, number>();
  let written = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
        written = `${withVisibleEnd(written)}${lineBreak}`;
        break;
      case 'hardbreak':
        written += lineBreak === '\n' ? '\\\n' : ' ';
        break;
      case 'code_inline':
        written += codeSpan(printable(token.content));
        break;
      case 'image':
        written = joined(written, image(token, closers.length > 0));
        break;
      case 'link_open': {
        const isAutolink = token.markup === 'autolink';
        written = joined(written, isAutolink ? '<' : '[');
        closers.push(isAutolink ? '>' : `](${destination(token)}${linkTitle(token)})`);
        break;
      }
      case 'link_close':
        written += closers.pop() ?? '';
        break;
      case 'text':
        written += closers.at(-1) === '>' ? token.content : escapeText(token.content);
        break;
      default:
        written += emphasis(token, depths);
    }
  }
  return withVisibleEnd(written);
}

/** An exclamation mark in front of a link would make a picture of it. */
function joined(before: string, next: string): string {
  return next.startsWith('[') ? `${before.replace(/!$/, '\\!')}${next}` : before + next;
}

/** Emphasis within emphasis of the same kind shows nothing new, and its marks would run into each other. */
function emphasis(token: Token, depths: Map<string, number>): string {
  const before = depths.get(token.tag) ?? 0;
  const after = before + token.nesting;
  depths.set(token.tag, after);
  return before + after === 1 ? token.markup : '';
}

/** As in HTML: a picture becomes a link to it. */
function image(token: Token, isInsideLink: boolean): string {
  const words = escapeText(token.content);
  const address = attributeOf(token, 'src');
  if (!address || isInsideLink) return words;
  return `[${words || escapeText(address)}](${destination(token)})`;
}

function destination(token: Token): string {
  const address = attributeOf(token, 'href') || attributeOf(token, 'src');
  return `<${address.replace(/[<>\\&]/g, (character) => `\\${character}`)}>`;
}

function linkTitle(token: Token): string {
  const title = attributeOf(token, 'title');
  return title ? ` "${escapeText(title.replace(/\s+/g, ' ')).replaceAll('"', '\\"')}"` : '';
}

function codeSpan(code: string): string {
  const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  const padding = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
  return `${fence}${padding}${code}${padding}${fence}`;
}

function escapeText(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<&~]/g, (character) => `\\${character}`)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Spaces at the end of a line would be lost, or make a line break. */
function withVisibleEnd(text: string): string {
  return text.replace(/ +$/, (spaces) => '&#32;'.repeat(spaces.length));
}

/** Characters that make a heading, list, quotation, rule or table of a line that begins with them. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^ +/, (spaces) => '&#32;'.repeat(spaces.length))
    .replace(/^(?=>|#{1,6}(?:\s|$)|[+-](?:\s|$)|[-=:|][-=:| ]*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** Number signs at the end of a heading count as its frame. */
function escapeHeadingEnd(line: string): string {
  return line.replace(/(?<!\\)#+$/, '\\$&');
}

function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' && index > 0 ? rest.trimEnd() : (index === 0 ? first : rest) + line))
    .join('\n')
    .trimEnd();
}
