import { nodeAt, type Path } from '../document';
import type { Finding } from '../schema/finding';
import { words } from '../schema/messages';
import { closest } from '../text/distance';
import type { HouseCatalog, HouseEntry } from './houseCatalog';
import type { HouseDesk } from './houseDesk';
import type { SkillEntry } from './types';

/** Takes down what is wrong with the entries of one house catalog, at its place in the file. */
export interface Report {
  readonly findings: readonly Finding[];
  twice(entry: HouseEntry): void;
  unknownSkill(
    entry: HouseEntry,
    at: Path,
    name: string,
    purpose: 'hide' | 'renames' | 'mention',
    desk: HouseDesk,
  ): void;
  nameTaken(entry: HouseEntry, old: string): void;
  nameWasAlias(entry: HouseEntry, owner: string): void;
  aliasIsName(entry: HouseEntry, index: number, alias: string): void;
  aliasTaken(entry: HouseEntry, index: number, alias: string, owner: string): void;
  category(entry: HouseEntry, known: ReadonlySet<string>): void;
  /** The skills an entry refers to under their canonical names; those that do not exist are taken down. */
  references(
    entry: HouseEntry,
    desk: HouseDesk,
  ): Partial<Pick<SkillEntry, 'broader' | 'related' | 'alternatives' | 'successors'>>;
}

export function houseProblems({ document }: HouseCatalog): Report {
  const findings: Finding[] = [];
  const root = document.specs[0]?.root;

  function report(
    code: string,
    severity: Finding['severity'],
    message: string,
    entry: HouseEntry,
    at: Path,
    data: Finding['data'] = {},
  ): void {
    const path = [...entry.path, ...at];
    const span = nodeAt(root, path)?.range ?? entry.nameNode.range;
    findings.push({ code, severity, span, message, data: { path, ...data } });
  }

  function unknownSkill(
    entry: HouseEntry,
    at: Path,
    name: string,
    purpose: 'hide' | 'renames' | 'mention',
    desk: HouseDesk,
  ): void {
    const suggestion = closest(
      name,
      desk.slots().map((slot) => slot.entry.name),
    );
    const message = words.house.unknownSkill(name, suggestion, purpose);
    report('invalid-value', 'warning', message, entry, at, suggestion ? { replacements: [suggestion] } : {});
  }

  /** @returns The canonical names of the skills that exist. */
  function existing(entry: HouseEntry, key: string, names: readonly string[], desk: HouseDesk): string[] {
    return names.flatMap((name, index) => {
      const slot = desk.find(name);
      if (!slot) unknownSkill(entry, key === 'broader' ? [key] : [key, index], name, 'mention', desk);
      return slot?.entry.name ?? [];
    });
  }

  return {
    findings,
    twice: (entry) => report('duplicate-item', 'warning', words.house.twice(entry.name), entry, ['name']),
    unknownSkill,
    nameTaken: (entry, old) =>
      report('invalid-value', 'warning', words.house.nameTaken(entry.name, old), entry, ['name']),
    nameWasAlias: (entry, owner) =>
      report('invalid-value', 'info', words.house.nameWasAlias(entry.name, owner), entry, ['name']),
    aliasIsName: (entry, index, alias) =>
      report('invalid-value', 'warning', words.house.aliasIsName(alias), entry, ['aliases', index]),
    aliasTaken: (entry, index, alias, owner) =>
      report('duplicate-item', 'warning', words.house.aliasTaken(alias, owner), entry, ['aliases', index]),
    category(entry, known) {
      if (entry.category === undefined || known.has(entry.category)) return;
      const suggestion = closest(entry.category, known);
      const data = suggestion ? { replacements: [suggestion] } : {};
      const message = words.house.unknownCategory(entry.category, suggestion);
      report('invalid-value', 'warning', message, entry, ['category'], data);
    },
    references(entry, desk) {
      const [broader] = entry.broader ? existing(entry, 'broader', [entry.broader], desk) : [];
      return {
        ...(broader ? { broader } : {}),
        ...(entry.related ? { related: existing(entry, 'related', entry.related, desk) } : {}),
        ...(entry.alternatives
          ? { alternatives: existing(entry, 'alternatives', entry.alternatives, desk) }
          : {}),
        ...(entry.successors ? { successors: existing(entry, 'successors', entry.successors, desk) } : {}),
      };
    },
  };
}
