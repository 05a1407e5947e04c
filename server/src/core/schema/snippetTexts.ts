import texts from '../../../generated/snippetTexts.json';

/** The sentences by which the editor's snippets show what belongs somewhere; the skeletons of fields are apart. */
export const snippetTexts: ReadonlySet<string> = new Set(texts);
