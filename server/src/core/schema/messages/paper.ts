import { inQuotes } from '../../text/inQuotes';
import { capitalize } from './phrases';

/** The words about text that a PDF cannot show. */
export const paperWords = {
  /** Text that a PDF cannot show, so that there is none. */
  undrawn({ text, script, place }: UnshownText): string {
    const what = script ? `${script} text (${inQuotes(text)})` : signs(text);
    const instead = script ? 'write this in one of those scripts' : 'remove it';
    return `${capitalize(what)} ${standing(place)} cannot be drawn in a PDF: its letters are Latin, Greek and Cyrillic. Make a Word or HTML file, which can show it, or ${instead}.`;
  },

  /** Emoji that a PDF does without. */
  leftOut({ text, place }: UnshownText): string {
    return `The PDF leaves out ${inQuotes(text)} ${standing(place)}: its letters have no emoji. Word and HTML files show them.`;
  },
};

export interface UnshownText {
  readonly text: string;
  /** The name of its script, if it is written in one. */
  readonly script: string | undefined;
  /** The heading it stands under. */
  readonly place: string | undefined;
}

function standing(place: string | undefined): string {
  return place === undefined ? 'at the top' : `under ${inQuotes(place)}`;
}

/** Signs as they are, and by their number those that show nothing on their own. */
function signs(text: string): string {
  const shown = [...text].map((sign) =>
    /[\p{M}\p{C}]/u.test(sign)
      ? `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
      : inQuotes(sign),
  );
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
}
