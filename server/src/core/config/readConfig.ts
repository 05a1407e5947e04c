import { isTrue, resolveAlias, type SpecDocument, stringOf, valueNode } from '../document';
import { readLook } from './readLook';
import { itemsOf, readSettings, textsOf } from './readSettings';
import type { HouseConfig } from './types';

/** Reads a configuration: what is wrong in one place leaves the others alone. */
export function readConfig(document: SpecDocument): HouseConfig {
  const spec = document.specs[0];
  const broken =
    spec?.problems.some(isSlip) === true || (spec?.root && resolveAlias(spec.root)?.kind !== 'map');
  if (broken || !spec) return { ...defaults, broken: broken === true };
  const { root } = spec;
  return {
    catalogs: catalogReferences(document).map(({ reference }) => reference),
    strictSkills: isTrue(valueNode(valueNode(root, 'skills'), 'strict')),
    settings: readSettings(root),
    overrides: itemsOf(valueNode(root, 'overrides')).map((override) => ({
      files: textsOf(valueNode(override, 'files')),
      ...readSettings(override),
    })),
    ignore: textsOf(valueNode(root, 'ignore')),
    reasonsRequired: isTrue(valueNode(valueNode(root, 'silencers'), 'requireReason')),
    look: readLook(root),
    broken: false,
  };
}

const defaults: Omit<HouseConfig, 'broken'> = {
  catalogs: [],
  strictSkills: false,
  settings: readSettings(undefined),
  overrides: [],
  ignore: [],
  reasonsRequired: false,
  look: readLook(undefined),
};

function isSlip({ code }: { code: string }): boolean {
  return code === 'yaml-syntax' || code === 'document-too-large';
}

/** The paths of house catalogs, with the places where they stand; a repeated one counts once. */
export function catalogReferences(document: SpecDocument) {
  const list = valueNode(valueNode(document.specs[0]?.root, 'skills'), 'catalogs');
  const seen = new Set<string>();
  return (list?.kind === 'list' ? list.items : []).flatMap(({ value }) => {
    const reference = stringOf(value);
    if (!reference || seen.has(reference)) return [];
    seen.add(reference);
    return [{ reference, span: value.range }];
  });
}
