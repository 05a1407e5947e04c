import { entryOf, resolveAlias, type SpecDocument, stringOf, valueNode } from '../document';
import type { Severity } from '../schema/finding';
import type { HouseConfig } from './types';

/** Reads a configuration: what is wrong in one place leaves the others alone. */
export function readConfig(document: SpecDocument): HouseConfig {
  const spec = document.specs[0];
  const broken =
    spec?.problems.some(isSlip) === true || (spec?.root && resolveAlias(spec.root)?.kind !== 'map');
  if (broken || !spec) return { ...defaults, broken: broken === true };
  const skills = valueNode(spec.root, 'skills');
  const strict = skills && valueNode(skills, 'strict');
  return {
    catalogs: catalogReferences(document).map(({ reference }) => reference),
    strictSkills: strict?.kind === 'scalar' && strict.value === true,
    severities: readSeverities(document),
    broken: false,
  };
}

const defaults: Omit<HouseConfig, 'broken'> = { catalogs: [], strictSkills: false, severities: new Map() };

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

const levels: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];

function readSeverities(document: SpecDocument): Map<string, Severity | 'off'> {
  const rules = valueNode(document.specs[0]?.root, 'rules');
  const found = new Map<string, Severity | 'off'>();
  for (const { key } of rules?.kind === 'map' ? rules.entries : []) {
    const written = entryOf(rules, key)?.value;
    const severity = levels.find((known) => known === stringOf(written));
    if (severity) found.set(key, severity);
  }
  return found;
}
