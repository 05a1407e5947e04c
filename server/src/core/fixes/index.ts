import type { FindingData } from '../schema/finding';
import { addKeys } from './addKeys';
import { addSkill } from './addSkill';
import { closePosting } from './closePosting';
import { joinLists } from './joinLists';
import { listifyFlagged, quoteFlagged, spaceAfterColon } from './punctuate';
import { removeFlagged } from './remove';
import { removeSilencer, renameSilenced } from './removeSilencer';
import { renameKey, replaceValue } from './replace';
import { replaceProse } from './replaceProse';
import { replaceText } from './replaceText';
import { rewrite } from './rewrite';
import { setValue } from './setValue';
import { sortSections } from './sortSections';
import { splitItem } from './splitItem';
import { splitSentence } from './splitSentence';
import { restyle } from './style';
import { renameEntry, swapValues } from './swap';
import { fixSyntax } from './syntax';
import { takeOut } from './takeOut';
import { dataOf, type Fix, type FixProvider, type FixRequest } from './types';
import { undash } from './undash';

/** All fixes for one diagnostic, the preferred one first. */
export function fixesFor(request: FixRequest): readonly Fix[] {
  const general = (request.data.fixes ?? []).flatMap((name) => generalProviders[name](request));
  const own = providers[String(request.diagnostic.code)]?.(request) ?? [];
  return [...own, ...general];
}

const generalProviders: Record<NonNullable<FindingData['fixes']>[number], FixProvider> = {
  remove: removeFlagged,
  'take-out': takeOut,
  quote: quoteFlagged,
  listify: listifyFlagged,
  'space-after-colon': spaceAfterColon,
};

const providers: Readonly<Record<string, FixProvider>> = {
  'unknown-key': renameKey,
  'duplicate-key': joinLists,
  'missing-key': addKeys,
  'wrong-type': (request) => [...undash(request), ...replaceValue(request)],
  'invalid-value': replaceValue,
  'invalid-format': replaceValue,
  'yaml-syntax': fixSyntax,
  'unresolved-alias': quoteFlagged,
  'ability-language': replaceProse,
  'age-language': replaceProse,
  'aggressive-language': replaceProse,
  'culture-cliche': replaceProse,
  'denied-word': replaceProse,
  'gendered-language': replaceProse,
  'long-sentence': splitSentence,
  'repeated-word': replaceProse,
  shouting: replaceProse,
  jargon: replaceProse,
  'origin-language': replaceProse,
  voice: replaceProse,
  'ai-notice': addKeys,
  'apply-link': replaceValue,
  'apply-missing': addKeys,
  'dates-contradiction': replaceProse,
  'employment-contradiction': setValue,
  'pay-contradiction': replaceProse,
  'remote-contradiction': setValue,
  'years-contradiction': setValue,
  'citizenship-language': replaceProse,
  'equal-opportunity': addKeys,
  'google-job-posting': addKeys,
  'pay-currency-place': replaceValue,
  'pay-missing': addKeys,
  'pay-range': (request) => [...swapValues(request), ...renameEntry(request), ...replaceValue(request)],
  'pay-transparency': addKeys,
  'posting-dates': (request) => [...swapValues(request), ...replaceText(request)],
  'posting-expired': (request) => [...closePosting(request), ...replaceText(request)],
  'salary-history': replaceProse,
  'silencer-expired': removeSilencer,
  'silencer-invalid': renameSilenced,
  'silencer-unused': removeSilencer,
  'degree-inflation': (request) => (request.data.keys ? addKeys(request) : replaceProse(request)),
  'experience-cap': replaceProse,
  'faq-question': rewrite,
  'item-length': splitItem,
  'item-style': restyle,
  'placeholder-text': replaceProse,
  'section-missing': addKeys,
  'section-order': sortSections,
  'title-format': rewrite,
  'title-level': replaceValue,
  'years-level': replaceValue,
  'skill-alias': replaceText,
  'skill-level-years': replaceText,
  'skill-mentioned-not-listed': addSkill,
  'skill-unknown': replaceText,
  'skill-years-impossible': (request) => (request.data.path ? replaceValue(request) : replaceProse(request)),
};

export { changesOf } from './changes';
export { dataOf, type Fix, type FixRequest };
