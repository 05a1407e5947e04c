import MarkdownIt, { type Token } from 'markdown-it';
import { escapeHtml } from './escape';
import { isSafeLink } from './links';

/** Says which attributes the element made from these lines of the text gets, as pairs of name and value. */
export type MarkLines = (firstLine: number, endLine: number) => readonly (readonly [string, string])[];

export interface ProseRenderer {
  /** Paragraphs, lists and so on. The highest heading in the text becomes `<h3>`, or what `heading` says. */
  blocks(text: string, options?: { readonly heading?: number; readonly mark?: MarkLines }): string;
  /** Emphasis, code and links within a line. */
  inline(text: string): string;
  /** Headings have the tags they get in the posting. */
  blockTokens(text: string, heading: number): Token[];
  inlineTokens(text: string): Token[];
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

  const read = (text: string, heading: number): Token[] => {
    const tokens = markdown.parse(text, {});
    rankHeadings(tokens, heading);
    // The language of a code block becomes the name of a class.
    for (const token of tokens) if (!/^[\w+#-]*$/.test(token.info)) token.info = '';
    return tokens;
  };

  return {
    blocks(text, { heading = 3, mark } = {}) {
      const tokens = read(text, heading);
      for (const token of mark ? tokens : []) {
        if (!mark || !token.map || token.nesting < 0 || token.hidden || token.type === 'inline') continue;
        for (const [name, value] of mark(...token.map)) token.attrSet(name, value);
      }
      return markdown.renderer.render(tokens, markdown.options, {});
    },
    inline: (text) => markdown.renderInline(text.trim(), {}),
    blockTokens: read,
    inlineTokens: (text) => markdown.parseInline(text.trim(), {}),
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
