export interface TextStyle {
  /** The quotation mark to keep; '' to quote only where YAML needs it. */
  readonly quote: '' | '"' | "'";
  readonly flow: boolean;
}

/** A text as one line of YAML that reads back as exactly this text. */
export function yamlText(text: string, { quote, flow }: TextStyle): string {
  if (quote === '"' || /\p{Cc}/u.test(text)) return JSON.stringify(text);
  if (quote === '' && isPlain(text, flow)) return text;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether the text, without quotation marks, is read as this text and not as something else. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim()) return false;
  if (/^(?:[[\]{},#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.|<<$|=$)/.test(text)) return false;
  if (/:(?:\s|$)|\s#|\p{Cc}/u.test(text)) return false;
  if (flow && /[,[\]{}]|^[-?:]|:$/.test(text)) return false;
  return !isOtherKind(text);
}

/** `null`, booleans and numbers as YAML 1.2 reads them. */
function isOtherKind(text: string): boolean {
  return (
    /^(?:~|null|true|false)$/i.test(text) ||
    /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(text) ||
    /^0(?:o[0-7]+|x[\da-f]+)$/i.test(text) ||
    /^(?:[-+]?\.inf|\.nan)$/i.test(text)
  );
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
