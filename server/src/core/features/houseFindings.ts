import { catalogReferences, type HouseRules } from '../config';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import type { Finding } from '../schema/finding';
import { labelFindings } from '../schema/labelFindings';
import { words } from '../schema/messages';

/** What is wrong with a file of the house beyond its form: labels and catalogs that are not there, names that clash. */
export function houseFindings(document: SpecDocument, { kind, uri, house }: SpecContext): readonly Finding[] {
  if (kind === 'catalog') return house?.problemsIn(uri) ?? [];
  return [...labelFindings(document.specs[0]?.root), ...(house ? catalogFindings(document, house) : [])];
}

function catalogFindings(document: SpecDocument, house: HouseRules): Finding[] {
  return catalogReferences(document).flatMap(({ reference, span }): Finding[] => {
    const source = house.catalogs.find((catalog) => catalog.reference === reference);
    if (!source || source.document) return [];
    const message =
      source.uri === undefined ? words.house.outside(reference) : words.house.noCatalog(reference);
    return [{ code: 'invalid-value', severity: 'error', span, message }];
  });
}
