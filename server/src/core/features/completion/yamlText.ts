import { quoteIfNeeded } from '../../schema/yamlText';

export interface TextStyle {
  /** The quotation mark to keep; '' to quote only where YAML needs it. */
  readonly quote: '' | '"' | "'";
  readonly flow: boolean;
}

/** A text as one line of YAML that reads back as exactly this text. */
export function yamlText(text: string, { quote, flow }: TextStyle): string {
  if (quote === '"') return JSON.stringify(text);
  if (quote === "'" && !/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return quoteIfNeeded(text, flow ? 'flow' : 'block');
}

/** Breaks a text into lines of at most `width` columns between words; a longer word gets its own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
