import { words } from '../../schema/messages';
import type { Undrawn } from './types';

/** Why there is no PDF, in words. */
export function undrawnMessage(undrawn: Undrawn): string {
  return words.undrawn(undrawn);
}

/** What is missing in the PDF, in words. */
export function leftOutMessage(undrawn: Undrawn): string {
  return words.leftOut(undrawn);
}
