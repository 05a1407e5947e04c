import type { Token } from 'markdown-it';
import { elementsOf } from './elements';
import type { OutlineBlock } from './outline';
import { attributeOf } from './prose';

/** Parsed Markdown down to its words. */
export function outlineProse(tokens: readonly Token[], addresses: boolean): OutlineBlock[] {
  return elementsOf(tokens).flatMap(({ token, inner }) => blockOf(token, inner, addresses) ?? []);
}

/** Parsed Markdown of a line, down to its words. */
export function outlineInline(tokens: readonly Token[], addresses: boolean): string {
  return inline(contentOf(tokens), addresses).replace(/\s+/g, ' ').trim();
}

function blockOf(token: Token, inner: readonly Token[], addresses: boolean): OutlineBlock | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return { kind: 'paragraph', text: inline(contentOf(inner), addresses) };
    case 'heading_open':
      return { kind: 'heading', level: Number(token.tag.slice(1)), text: outlineInline(inner, addresses) };
    case 'bullet_list_open':
      return { kind: 'list', start: undefined, items: itemsOf(inner, addresses) };
    case 'ordered_list_open':
      return {
        kind: 'list',
        start: Number(attributeOf(token, 'start') || 1),
        items: itemsOf(inner, addresses),
      };
    case 'blockquote_open':
      return { kind: 'quote', blocks: outlineProse(inner, addresses) };
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content.replace(/\n$/, '') };
    case 'table_open':
      return { kind: 'lines', lines: rowsOf(inner, addresses) };
    default:
      return undefined;
  }
}

function itemsOf(tokens: readonly Token[], addresses: boolean): OutlineBlock[][] {
  return elementsOf(tokens).map(({ inner }) => outlineProse(inner, addresses));
}

function rowsOf(tokens: readonly Token[], addresses: boolean): string[] {
  const rows: string[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    rows.at(-1)?.push(outlineInline(tokens.slice(at + 1, at + 2), addresses));
  }
  return rows.map((cells) => cells.join(' | '));
}

function contentOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => token.children ?? []);
}

function inline(tokens: readonly Token[], addresses: boolean): string {
  let text = '';
  const open: { readonly at: number; readonly address: string }[] = [];
  const close = (at: number, address: string): void => {
    if (addresses) text = text.slice(0, at) + withAddress(text.slice(at), address);
  };
  for (const token of tokens) {
    if (token.type === 'softbreak') text += ' ';
    else if (token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open') open.push({ at: text.length, address: attributeOf(token, 'href') });
    else if (token.type === 'link_close') {
      const link = open.pop();
      if (link) close(link.at, link.address);
    } else if (token.type === 'image' && open.length === 0) {
      const at = text.length;
      text += token.content;
      close(at, attributeOf(token, 'src'));
    } else text += token.content;
  }
  return text.trim();
}

/** An address that the words show already is not repeated. */
export function withAddress(words: string, address: string): string {
  const plain = address.replace(/^mailto:/i, '');
  if (words === '') return plain;
  return words.includes(plain) ? words : `${words} (${plain})`;
}
