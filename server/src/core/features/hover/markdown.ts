/** A name as Markdown that shows exactly these letters. */
export function escapeName(name: string): string {
  return name.replace(/[\\`*_[\]<&]/g, '\\$&');
}

/** A link that runs a command of the editor. */
export function commandLink(text: string, command: string, args: readonly unknown[]): string {
  // Parentheses would end the link.
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `[${escapeName(text)}](command:${command}?${query})`;
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
