import MarkdownIt, { type RendererRule, type Token } from 'markdown-it';
import type { Span } from '../document';
import { escapeHtml, printable } from './escape';
import { isSafeLink } from './links';

/** A part of what a token shows, with what stands around it in HTML. */
export interface WrappedSegment extends Span {
  readonly open: string;
  readonly close: string;
}

export interface ProseRenderer {
  /** Paragraphs, lists and so on. The highest heading in the text becomes `<h3>`, or what `heading` says. */
  blocks(text: string, options?: { readonly heading?: number }): string;
  /** Emphasis, code and links within a line. */
  inline(text: string): string;
  /** Headings have the tags they get in the posting. */
  blockTokens(text: string, heading: number): Token[];
  inlineTokens(text: string): Token[];
  /** Tokens of either kind as HTML. */
  render(tokens: Token[]): string;
}

const wrapped = new WeakMap<Token, readonly WrappedSegment[]>();

/** From now on, this text or code is rendered in these segments. */
export function wrapSegments(token: Token, segments: readonly WrappedSegment[]): void {
  wrapped.set(token, segments);
}

let shared: ProseRenderer | undefined;

/**
 * Markdown as specs have it: HTML is text, pictures are links, and links lead to http, https or mailto only.
 * Nothing in the result can load or run anything. Set up at its first use; it keeps no state between texts.
 */
export function proseRenderer(): ProseRenderer {
  shared ??= createProseRenderer();
  return shared;
}

function createProseRenderer(): ProseRenderer {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false });
  markdown.validateLink = isSafeLink;
  markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  markdown.renderer.rules.image = (tokens, index) => {
    const token = tokens[index];
    const words = escapeHtml(token?.content ?? '');
    const address = token ? attributeOf(token, 'src') : '';
    if (!address || isInsideLink(tokens, index)) return words;
    return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${words || escapeHtml(address)}</a>`;
  };

  const { text: plainText, code_inline: plainCode } = markdown.renderer.rules;
  const inSegments =
    (rule: RendererRule | undefined, before: string, after: string): RendererRule =>
    (tokens, index, options, env, self) => {
      const token = tokens[index];
      const segments = token && wrapped.get(token);
      if (!token || !segments) return rule?.(tokens, index, options, env, self) ?? '';
      const { escapeHtml: escaped } = markdown.utils;
      const parts = segments.map(
        ({ start, end, open, close }) => `${open}${escaped(token.content.slice(start, end))}${close}`,
      );
      return `${before}${parts.join('')}${after}`;
    };
  markdown.renderer.rules.text = inSegments(plainText, '', '');
  markdown.renderer.rules.code_inline = inSegments(plainCode, '<code>', '</code>');

  const render = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options, {});

  const read = (text: string, heading: number): Token[] => {
    const tokens = markdown.parse(printable(text), {});
    rankHeadings(tokens, heading);
    // The language of a code block becomes the name of a class.
    for (const token of tokens) if (!/^[\w+#-]*$/.test(token.info)) token.info = '';
    return tokens;
  };

  return {
    blocks: (text, { heading = 3 } = {}) => render(read(text, heading)),
    inline: (text) => markdown.renderInline(printable(text.trim()), {}),
    blockTokens: read,
    inlineTokens: (text) => markdown.parseInline(printable(text.trim()), {}),
    render,
  };
}

export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** Headings in prose stand right below those of the posting, and skip no level among themselves. */
function rankHeadings(tokens: readonly Token[], first: number): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const used = [...new Set(headings.map(({ tag }) => tag))].sort();
  const lowered = new Map(used.map((tag, rank) => [tag, `h${Math.min(6, first + rank)}`]));
  for (const heading of headings) heading.tag = lowered.get(heading.tag) ?? heading.tag;
}

function isInsideLink(tokens: readonly Token[], index: number): boolean {
  let open = 0;
  for (const token of tokens.slice(0, index)) {
    if (token.type === 'link_open') open++;
    else if (token.type === 'link_close') open--;
  }
  return open > 0;
}
