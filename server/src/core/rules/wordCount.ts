import { countWords } from '../text/words';
import { perWording } from './perText';

/** How many words people would count in a text. */
export const wordsOf = perWording(({ text }) => countWords(text));
