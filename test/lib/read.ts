import { parse, type SpecDocument } from '../../server/src/core/document';
import { remember } from '../../server/src/core/text/remember';

const readings = remember<SpecDocument>(200);

/** A text as it is read. Tests look at the same text from many sides, so it is read once. */
export function read(text: string): SpecDocument {
  return readings(text, () => parse(text));
}
