import { type ResolvedNode, resolveAlias, type SpecNode, stringOf, valueNode } from '../document';
import type { Severity } from '../schema/finding';
import { type DeniedWord, type HouseWords, profiles, type RuleOptions } from '../schema/ruleSettings';
import type { PartialSettings } from './types';

/** Reads what a configuration, or an override in it, says about the rules. */
export function readSettings(root: SpecNode | undefined): PartialSettings {
  const rules = valueNode(root, 'rules');
  const severities = new Map<string, Severity | 'off'>();
  const options = new Map<string, RuleOptions>();
  for (const { key, value } of rules?.kind === 'map' ? rules.entries : []) {
    const severity = severityIn(value);
    if (severity && !severities.has(key)) severities.set(key, severity);
    const set = optionsIn(resolveAlias(value));
    if (set && !options.has(key)) options.set(key, set);
  }
  const profile = stringOf(valueNode(root, 'profile'));
  return {
    profile: profiles.find((known) => known === profile),
    severities,
    options,
    words: readWords(valueNode(root, 'words')),
  };
}

/** The values of a list; a single value counts as a list of one. */
export function itemsOf(node: ResolvedNode | undefined): ResolvedNode[] {
  if (node?.kind === 'list') return node.items.flatMap(({ value }) => resolveAlias(value) ?? []);
  return node ? [node] : [];
}

export function textsOf(node: ResolvedNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => stringOf(item)?.trim() || []);
}

const levels: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];

/** `rule: warning`, or `severity` in a map beside the options. YAML reads a bare `off` as a word. */
function severityIn(value: SpecNode): Severity | 'off' | undefined {
  const written = stringOf(value) ?? stringOf(valueNode(value, 'severity'));
  return levels.find((known) => known === written);
}

function optionsIn(node: ResolvedNode | undefined): RuleOptions | undefined {
  if (node?.kind !== 'map') return undefined;
  const set: Record<string, RuleOptions[string]> = Object.create(null);
  for (const { key, value } of node.entries) {
    const resolved = resolveAlias(value);
    if (key === 'severity' || !resolved || key in set) continue;
    if (resolved.kind === 'list') set[key] = textsOf(resolved);
    else if (resolved.kind === 'scalar' && resolved.value !== null) set[key] = resolved.value;
  }
  return set;
}

function readWords(node: ResolvedNode | undefined): HouseWords {
  return {
    allow: new Set(textsOf(valueNode(node, 'allow')).map((word) => word.toLowerCase())),
    deny: itemsOf(valueNode(node, 'deny')).flatMap(readDenied),
  };
}

function readDenied(node: ResolvedNode): DeniedWord[] {
  const term = stringOf(node) ?? stringOf(valueNode(node, 'term'));
  const suggestion = stringOf(valueNode(node, 'suggestion'));
  const reason = stringOf(valueNode(node, 'reason'));
  return term?.trim()
    ? [{ term: term.trim(), ...(suggestion ? { suggestion } : {}), ...(reason ? { reason } : {}) }]
    : [];
}
