/** Longer lines are hard to read, however wide the screen is. */
const widest = 100;
/** Narrower screens than this would get a word a line. */
const narrowest = 40;

/**
 * Breaks a text between words, so that it fits on the screen.
 * @param columns Width of the screen.
 * @param indent Spaces in front of each line.
 * @param hanging Further spaces in front of all lines but the first.
 */
export function wrap(text: string, columns: number, indent: number, hanging = 0): string {
  const width = Math.min(widest, Math.max(narrowest, columns));
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let isNew = true;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (!isNew && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent + hanging);
      isNew = true;
    }
    line += isNew ? word : ` ${word}`;
    isNew = false;
  }
  return isNew ? '' : `${[...lines, line].join('\n')}\n`;
}

/** The text with spaces behind it, up to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The columns a text takes on a screen: letters of East Asia and most emoji take two, marks on letters none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    width += wide.test(segment) ? 2 : 1;
  }
  return width;
}

const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
