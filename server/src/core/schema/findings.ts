import { entryAt, nodeAt, type Path, resolveAlias, type Span, type SpecNode } from '../document';
import { type Correction, correctType } from './corrections';
import { documentCodes, type Finding, type FindingData, type RelatedPlace } from './finding';
import type { DocumentKind } from './kinds';
import { schemaAt } from './lookup';
import { kindOf, words } from './messages';
import type { SubSchema } from './schema';
import { suggestFormatted, suggestKey, suggestValue } from './suggest';

/** An error of the generated validator, as far as we read it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Place {
  readonly root: SpecNode;
  readonly path: Path;
  readonly node: SpecNode;
  readonly schema: SubSchema | undefined;
  readonly error: SchemaError;
  readonly kind: DocumentKind;
}

/** Turns the validator's errors into findings: at the right place, one for each mistake. */
export function schemaFindings(
  root: SpecNode,
  errors: readonly SchemaError[],
  rootSchema: SubSchema,
  kind: DocumentKind = 'spec',
): Finding[] {
  const places = errors.flatMap((error): Place[] => {
    const path = parsePointer(error.instancePath, root);
    const node = nodeAt(root, path);
    // An alias that leads nowhere is a problem of its own.
    return node && resolveAlias(node)
      ? [{ root, path, node, schema: schemaAt(path, rootSchema), error, kind }]
      : [];
  });
  const unknown = places.filter(({ error }) => error.keyword === 'additionalProperties');
  const missing = missingKeys(places, unknown);
  const found = places.flatMap((place) => describe(place) ?? []);
  return unique([...found, ...missing]);
}

function describe(place: Place): Finding | Finding[] | undefined {
  const { error, path, node, schema, root } = place;
  const label = labelOf(path, schema);
  const error_ = (
    code: string,
    message: string,
    span: Span,
    data?: FindingData,
    related?: RelatedPlace[],
  ): Finding => ({
    code,
    severity: 'error',
    span,
    message,
    ...(data ? { data } : {}),
    ...(related ? { related } : {}),
  });
  const at = flaggedSpan(root, node);
  const value = plainOf(node);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(place, error_);
    case 'type': {
      if (enumOrConstAlsoFailed(place)) return undefined;
      const correction = correctType(node, schema);
      return error_(
        'wrong-type',
        words.wrongType(label, node, schema, correction),
        at,
        correctionData(path, correction),
      );
    }
    case 'enum':
    case 'const': {
      const suggestion = suggestValue(value, schema);
      const message = words.invalidValue(label, node, schema, suggestion);
      return error_('invalid-value', message, at, {
        path,
        ...(suggestion ? { replacements: [suggestion] } : {}),
      });
    }
    case 'format': {
      const format = String(error.params.format);
      const suggestion = suggestFormatted(format, String(value));
      const message = words.invalidFormat(label, format, String(value), suggestion);
      return error_('invalid-format', message, at, {
        path,
        ...(suggestion ? { replacements: [suggestion] } : {}),
      });
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return error_('out-of-range', words.outOfRange(label, Number(value), schema), at, { path });
    case 'minLength':
      return error_('too-short', words.empty(label, schema), at, { path, fixes: ['remove'] });
    case 'maxLength':
      return error_('too-long', words.tooLong(label, String(value).length, Number(error.params.limit)), at, {
        path,
      });
    case 'pattern':
      return error_('invalid-format', words.invalidPattern(label, String(value), schema), at, { path });
    case 'maxItems':
      return error_('too-long', words.tooManyItems(label, Number(error.params.limit)), at, { path });
    case 'minProperties':
    case 'minItems':
      return error_('too-few-items', words.tooFewItems(label, schema), at, { path, fixes: ['remove'] });
    case 'uniqueItems':
      return duplicateItem(place, label, error_);
    default:
      // `if` only says that its `else` failed, which reports itself; `required` is gathered per map.
      return undefined;
  }
}

type MakeFinding = (
  code: string,
  message: string,
  span: Span,
  data?: FindingData,
  related?: RelatedPlace[],
) => Finding;

function unknownKey(
  { error, path, schema, root, kind, node }: Place,
  make: MakeFinding,
): Finding | Finding[] | undefined {
  const key = String(error.params.additionalProperty);
  const entry = entryAt(root, [...path, key]);
  if (!entry) return undefined;
  const split = splitNumbers(node, key, make);
  if (split.length > 0) return split;
  const isRuleList = kind === 'config' && path.at(-1) === 'rules';
  if (isRuleList && documentCodes.some((code) => code === key)) {
    return make('unknown-key', words.codeOfFormat(key), entry.keyRange, {
      path: [...path, key],
      fixes: ['remove'],
    });
  }
  const present = new Set(keysOf(nodeAt(root, path)));
  const suggestion = suggestKey(key, schema);
  const usable = suggestion !== undefined && !present.has(suggestion) ? suggestion : undefined;
  const expected = Object.keys(schema?.properties ?? {}).filter((name) => !present.has(name));
  const message = words.unknownKey(
    key,
    usable ?? suggestion,
    usable === undefined && suggestion !== undefined,
    expected,
    path,
    kind,
  );
  const data: FindingData = {
    path: [...path, key],
    fixes: ['remove'],
    ...(usable ? { replacements: [usable] } : {}),
  };
  return make('unknown-key', message, entry.keyRange, data);
}

/** `{ min: 60,000 }`: the thousands behind the comma are a key to YAML. */
function splitNumbers(node: SpecNode, key: string, make: MakeFinding): Finding[] {
  const map = resolveAlias(node);
  if (map?.kind !== 'map' || !map.flow || !/^\d{3}$/.test(key)) return [];
  return map.entries.flatMap(({ key: other, keyRange }, index) => {
    const before = map.entries[index - 1]?.value;
    if (other !== key || !before || before.range.end + 1 !== keyRange.start) return [];
    const joined = `${plainOf(before)}${key}`;
    if (!/^\d+$/.test(joined)) return [];
    const span = { start: before.range.start, end: keyRange.end };
    return make('wrong-type', words.splitNumber(key, joined), span, {
      path: before.path,
      replacements: [joined],
    });
  });
}

function duplicateItem(
  { error, node, schema, path }: Place,
  label: string,
  make: MakeFinding,
): Finding | undefined {
  const list = resolveAlias(node);
  const positions = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b);
  const [first, second] = positions.map((index) => (list?.kind === 'list' ? list.items[index] : undefined));
  if (!first || !second) return undefined;
  const related = [{ span: first.value.range, message: words.firstItem }];
  const index = positions[1] ?? 0;
  return make(
    'duplicate-item',
    words.duplicateItem(label, schema),
    second.value.range,
    { path: [...path, index], fixes: ['remove'] },
    related,
  );
}

/**
 * One finding for each map that lacks keys, with all of them. A key that is only misspelled is not missing;
 * and where a small map holds a key it should not, that one is the mistake.
 */
function missingKeys(places: readonly Place[], unknown: readonly Place[]): Finding[] {
  const byMap = new Map<string, { place: Place; keys: string[] }>();
  for (const place of places) {
    if (place.error.keyword !== 'required') continue;
    const id = place.error.instancePath;
    const group = byMap.get(id) ?? { place, keys: [] };
    group.keys.push(String(place.error.params.missingProperty));
    byMap.set(id, group);
  }
  return [...byMap.values()].flatMap(({ place, keys }) => {
    const others = unknown.filter(({ error }) => error.instancePath === place.error.instancePath);
    if (others.length > 0 && place.path.length > 0) return [];
    const meant = new Set(
      others.map(({ error, schema }) => suggestKey(String(error.params.additionalProperty), schema)),
    );
    const lacking = inFormatOrder(
      keys.filter((key) => !meant.has(key)),
      place.schema,
    );
    return lacking.length > 0
      ? [missingKeysFinding(place.root, place.path, place.schema, lacking, place.kind)]
      : [];
  });
}

/** The finding for keys that a map needs and lacks, on the key that opens the map. */
export function missingKeysFinding(
  root: SpecNode | undefined,
  path: Path,
  schema: SubSchema | undefined,
  keys: readonly string[],
  kind: DocumentKind = 'spec',
): Finding {
  const node = nodeAt(root, path);
  return {
    code: 'missing-key',
    severity: 'error',
    span: node ? openingSpan(root, node) : { start: 0, end: 0 },
    message: words.missingKeys(keys, path, schema, kind),
    data: { path, keys },
  };
}

/** A map is named by the key it belongs to; a list item by its first key; the whole spec by its first key. */
function openingSpan(root: SpecNode | undefined, node: SpecNode): Span {
  const own = entryAt(root, node.path);
  if (own && typeof node.path.at(-1) === 'string') return own.keyRange;
  const map = resolveAlias(node);
  const first = map?.kind === 'map' ? map.entries[0] : undefined;
  return first?.keyRange ?? node.range;
}

/** A missing value has no text of its own: then the key is what the author sees. */
function flaggedSpan(root: SpecNode, node: SpecNode): Span {
  if (node.range.end > node.range.start) {
    return node.kind === 'map' || node.kind === 'list' ? (keyOf(root, node) ?? node.range) : node.range;
  }
  return keyOf(root, node) ?? { start: Math.max(0, node.range.start - 1), end: node.range.end };
}

function keyOf(root: SpecNode, node: SpecNode): Span | undefined {
  return typeof node.path.at(-1) === 'string' ? entryAt(root, node.path)?.keyRange : undefined;
}

function enumOrConstAlsoFailed({ node, schema }: Place): boolean {
  const scalar = resolveAlias(node);
  if (scalar?.kind !== 'scalar' || scalar.value === null) return false;
  return schema?.enum !== undefined || schema?.const !== undefined;
}

function correctionData(path: Path, correction: Correction | undefined): FindingData {
  const fixes = correction?.fixes ?? [];
  return {
    path,
    ...(correction?.replacement === undefined ? {} : { replacements: [correction.replacement] }),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function labelOf(path: Path, schema: SubSchema | undefined): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? (schema?.title ?? '') : String(key);
}

function plainOf(node: SpecNode): unknown {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'scalar' ? resolved.value : kindOf(node);
}

function keysOf(node: SpecNode | undefined): string[] {
  const map = node && resolveAlias(node);
  return map?.kind === 'map' ? map.entries.map((entry) => entry.key) : [];
}

function inFormatOrder(keys: readonly string[], schema: SubSchema | undefined): string[] {
  const order = Object.keys(schema?.properties ?? {});
  return [...new Set(keys)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** JSON Pointer to path; a segment is an index where the node it leads into is a list. */
function parsePointer(pointer: string, root: SpecNode): Path {
  const path: (string | number)[] = [];
  let node: SpecNode | undefined = root;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const resolved: SpecNode | undefined = node && resolveAlias(node);
    path.push(resolved?.kind === 'list' ? Number(key) : key);
    node = nodeAt(root, path);
  }
  return path;
}

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span }) => {
    const id = `${code} ${span.start} ${span.end}`;
    return !seen.has(id) && seen.add(id);
  });
}
