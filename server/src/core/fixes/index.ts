import type { FindingData } from '../schema/finding';
import { addKeys } from './addKeys';
import { listifyFlagged, quoteFlagged, spaceAfterColon } from './punctuate';
import { removeFlagged } from './remove';
import { renameKey, replaceValue } from './replace';
import { fixSyntax } from './syntax';
import type { Fix, FixProvider, FixRequest } from './types';

/** All fixes for one diagnostic, the preferred one first. */
export function fixesFor(request: FixRequest): readonly Fix[] {
  const general = (request.data.fixes ?? []).flatMap((name) => generalProviders[name](request));
  const own = providers[String(request.diagnostic.code)]?.(request) ?? [];
  return [...own, ...general];
}

const generalProviders: Record<NonNullable<FindingData['fixes']>[number], FixProvider> = {
  remove: removeFlagged,
  quote: quoteFlagged,
  listify: listifyFlagged,
  'space-after-colon': spaceAfterColon,
};

const providers: Readonly<Record<string, FixProvider>> = {
  'unknown-key': renameKey,
  'missing-key': addKeys,
  'wrong-type': replaceValue,
  'invalid-value': replaceValue,
  'invalid-format': replaceValue,
  'yaml-syntax': fixSyntax,
  'unresolved-alias': quoteFlagged,
};

export type { Fix, FixRequest };
