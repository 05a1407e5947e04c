import { parse } from '../../server/src/core/document';
import { remember } from '../../server/src/core/text/remember';

/** A text as it is read. Tests look at the same text from many sides, so it is read once. */
export const read = remember(200, (text) => parse(text));
