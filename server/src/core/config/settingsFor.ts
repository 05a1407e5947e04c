import { defaultSettings, type HouseWords, type RuleSettings } from '../schema/ruleSettings';
import { pathPattern } from '../text/pathPattern';
import type { HouseConfig, PartialSettings } from './types';

/** Tells for any file below a configuration which of its settings hold. */
export interface FileSettings {
  settingsFor(uri: string): RuleSettings;
  ignores(uri: string): boolean;
}

/** @param uri Of the configuration: its patterns are seen from the folder it lies in. */
export function createFileSettings(uri: string, config: HouseConfig): FileSettings {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const pathOf = (file: string): string => decode(file.startsWith(folder) ? file.slice(folder.length) : file);
  const overrides = config.overrides.map((override) => ({ override, fits: anyOf(override.files) }));
  const isIgnored = anyOf(config.ignore.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, '')}/`]));
  const known = new Map<string, RuleSettings>();
  return {
    settingsFor(file) {
      const path = pathOf(file);
      const matching = overrides.flatMap(({ override, fits }, index) =>
        fits(path) ? [{ override, index }] : [],
      );
      const key = matching.map(({ index }) => index).join(' ');
      const before = known.get(key);
      if (before) return before;
      const settings = [config.settings, ...matching.map(({ override }) => override)].reduce(join, {
        ...defaultSettings,
        reasonsRequired: config.reasonsRequired,
      });
      known.set(key, settings);
      return settings;
    },
    ignores: (file) => isIgnored(pathOf(file)),
  };
}

function join(settings: RuleSettings, part: PartialSettings): RuleSettings {
  return {
    ...settings,
    profile: part.profile ?? settings.profile,
    severities: new Map([...settings.severities, ...part.severities]),
    options: joinOptions(settings.options, part.options),
    words: joinWords(settings.words, part.words),
  };
}

/** Options are set one by one: an override of one leaves the others as they were. */
function joinOptions(under: RuleSettings['options'], over: RuleSettings['options']): RuleSettings['options'] {
  const joined = new Map(under);
  for (const [id, options] of over) joined.set(id, { ...joined.get(id), ...options });
  return joined;
}

function joinWords(under: HouseWords, over: HouseWords): HouseWords {
  return { allow: new Set([...under.allow, ...over.allow]), deny: [...under.deny, ...over.deny] };
}

function anyOf(patterns: readonly string[]): (path: string) => boolean {
  const fitting = patterns.map(pathPattern);
  return (path) => fitting.some((fits) => fits(path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
