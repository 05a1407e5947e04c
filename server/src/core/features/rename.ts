import type { TextEdit } from 'vscode-languageserver-types';
import type { HouseRules } from '../config';
import { normalizeSkill, type SkillTable } from '../knowledge/skills';
import { withoutVersion } from '../rules/skillUses';
import { words } from '../schema/messages';
import { yamlText } from '../schema/yamlText';
import type { NamedSkill, SkillIdentity } from './references';
import type { SkillName } from './skillNames';

/**
 * Why a skill cannot be renamed, or not to this name, in words; undefined where it can.
 * @param newName Undefined while the new name is not known yet.
 */
export function refuseName(
  named: NamedSkill | undefined,
  newName: string | undefined,
  { skills }: { readonly skills: SkillTable },
): string | undefined {
  if (!named) return words.house.notASkill;
  const { skill, place } = named;
  if (!skill) return words.house.unknownHere(place.name);
  if (!skill.origin) return words.house.builtIn(skill.name);
  if (newName === undefined) return undefined;
  if (!isName(newName)) return words.house.badName;
  const owner = skills.find(newName.trim());
  return owner && owner.name !== skill.name ? words.house.takenName(newName.trim(), owner.name) : undefined;
}

/**
 * The changes at one place that names the skill. A use under another name of the skill stays as it is; a version
 * behind the name is kept. An entry that says more about a built-in skill goes on doing so under the new name.
 */
export function renameEdits(
  place: SkillName,
  skill: SkillIdentity,
  newName: string,
  house: HouseRules | undefined,
): TextEdit[] {
  const version = versionBehind(place.name, skill.name);
  if (version === undefined) return [];
  const { range, quote, flow, role, renames } = place;
  const name = newName.trim();
  const edits = [{ range, newText: yamlText(name + version, { quote, flow }) }];
  const isOtherName = normalizeSkill(name) !== normalizeSkill(skill.name);
  if (role === 'entry' && renames && isOtherName && house?.isBuiltIn(skill.name)) {
    const { position, lead } = renames;
    const newText = `${lead}renames: ${yamlText(skill.name, { quote: '', flow })}`;
    edits.push({ range: { start: position, end: position }, newText });
  }
  return edits;
}

/** What follows the skill's own name; undefined where another name stands there. */
function versionBehind(written: string, name: string): string | undefined {
  const key = normalizeSkill(name);
  if (normalizeSkill(written) === key) return '';
  const bare = withoutVersion(written);
  return normalizeSkill(bare) === key ? written.slice(bare.length) : undefined;
}

/** As `schemas/skill-catalog.schema.json` has it. */
function isName(name: string): boolean {
  const text = name.trim();
  return text.length > 0 && text.length <= 80 && !/[|\t\n\r]/.test(text);
}
