import { entryAt, type Path, resolveAlias, type SpecNode } from '../document';
import { closest } from '../text/distance';
import { compiled } from './compiled';
import type { Finding } from './finding';
import { formats } from './formats';
import { words } from './messages';
import { suggestFormatted } from './suggest';

/** What is wrong under `labels` of a configuration: languages and labels that do not exist, which nobody would ever see. */
export function labelFindings(root: SpecNode | undefined): Finding[] {
  const labels = entryAt(root, ['labels']);
  return entriesOf(labels?.value).flatMap(({ key, keyRange, value }) =>
    formats.language(key)
      ? groupFindings(value, compiled.labelKeys(), ['labels', key])
      : [noLanguage(key, keyRange)],
  );
}

function noLanguage(key: string, span: Finding['span']): Finding {
  const language = suggestFormatted('language', key);
  return {
    code: 'invalid-format',
    severity: 'error',
    span,
    message: words.invalidFormat('labels', 'language', key, language),
    data: { path: ['labels', key], ...(language ? { replacements: [language] } : {}) },
  };
}

/** @param known The labels of the group: 1 for a text, a map for a group of its own. */
function groupFindings(node: SpecNode, known: object, path: Path): Finding[] {
  const entries = entriesOf(node);
  const present = new Set(entries.map(({ key }) => key));
  return entries.flatMap(({ key, keyRange, value }) => {
    const inner: unknown = Object.hasOwn(known, key) ? Reflect.get(known, key) : undefined;
    if (typeof inner === 'object' && inner !== null) return groupFindings(value, inner, [...path, key]);
    if (inner !== undefined) return [];
    const names = Object.keys(known);
    const meant = closest(key, names);
    const isTaken = meant !== undefined && present.has(meant);
    const expected = names.filter((name) => !present.has(name));
    return [
      {
        code: 'unknown-key',
        severity: 'error',
        span: keyRange,
        message: words.unknownKey(key, meant, isTaken, expected, path, 'config'),
        data: {
          path: [...path, key],
          fixes: ['remove'],
          ...(meant && !isTaken ? { replacements: [meant] } : {}),
        },
      },
    ];
  });
}

function entriesOf(node: SpecNode | undefined) {
  const map = node && resolveAlias(node);
  return map?.kind === 'map' ? map.entries : [];
}
