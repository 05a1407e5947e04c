import { once } from '../text/once';
import { compiled } from './compiled';

/** The sentences by which the editor's snippets show what belongs somewhere; the skeletons of fields are apart. */
export const snippetTexts = once((): ReadonlySet<string> => new Set(compiled.snippetTexts()));
