import { type PaperFormat, paperFormats, type TextFormat, textFormats } from '../core/render';
import { choiceOf } from './arguments';
import { UsageError } from './command';

export const renderFormats: readonly (TextFormat | PaperFormat)[] = [...textFormats, ...paperFormats];

/** What programs would try to open, and could not. */
const notMade = /\.(?:docm?|dotx?|rtf|odt|pages|tex|ps|epub|png|jpe?g)$/i;

/**
 * What to make: what the call asks for, otherwise what the ending of the output file says, otherwise a page.
 * Throws where a PDF or Word file would get another ending, or the other way around, because nothing could open it.
 */
export function renderFormat(to: string | undefined, output: string | undefined): TextFormat | PaperFormat {
  const byEnding = renderFormats.find(({ extension }) => output?.toLowerCase().endsWith(`.${extension}`));
  const other = byEnding ? undefined : notMade.exec(output ?? '')?.[0];
  if (other !== undefined)
    throw new UsageError(
      `No ${other.toLowerCase()} file can be made, such as “${output}”. Word opens .docx.`,
    );
  if (to === undefined) return byEnding ?? choiceOf('to', 'html', renderFormats);
  const asked = choiceOf('to', to, renderFormats);
  const isBinary = !('write' in asked) || (byEnding !== undefined && !('write' in byEnding));
  if (isBinary && byEnding && byEnding !== asked) {
    throw new UsageError(
      `--to ${asked.id} does not go with “${output}”, a name for ${byEnding.title}. Name it .${asked.extension}, or use --to ${byEnding.id}.`,
    );
  }
  return asked;
}
