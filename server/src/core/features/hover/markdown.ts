/** A name as Markdown that shows exactly these letters. */
export function escapeName(name: string): string {
  return name.replace(/[\\`*_[\]<&]/g, '\\$&');
}

/**
 * Markdown from a catalog, which may be anyone's: emphasis, code, lists and links to web pages stay; pictures,
 * HTML and all other links become the letters they are written with, so that showing the text loads and runs
 * nothing.
 */
export function tameMarkdown(markdown: string): string {
  return markdown.replace(/\\[\s\S]|!\[|<|\](?=:|\((?!https?:\/\/))/g, (sign) => {
    // What is escaped already would come free by another backslash.
    if (sign.startsWith('\\')) return sign;
    return sign === '![' ? '!\\[' : `\\${sign}`;
  });
}

/** A link to a web page; undefined where the address is of another kind. */
export function webLink(text: (host: string) => string, address: string): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([\w.-]+)(?=[:/?#]|$)[^\s<>\\]*$/i.exec(address)?.[1];
  if (!host) return undefined;
  return `[${escapeName(text(host))}](${address.replace(/[()]/g, percentCode)})`;
}

/** A link that runs a command of the editor. */
export function commandLink(text: string, command: string, args: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, percentCode);
  return `[${escapeName(text)}](command:${command}?${query})`;
}

/** Parentheses would end a link. */
function percentCode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

/** Markdown of ours for editors that show text as it is: the same words without the signs. */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/^#{1,6} /gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((https?:[^)]*)\)/g, '$1 ($2)')
    .replace(/(?<![\\\w])(\*\*|\*|`)(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)/g, '$2')
    .replace(/ {2}$/gm, '')
    .replace(/\\([\\`*_[\]<&])/g, '$1');
}
