import type { Position, Range } from 'vscode-languageserver-types';
import type { HouseRules } from '../config';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import type { SkillOrigin } from '../knowledge/houseCatalog';
import type { SkillTable } from '../knowledge/skills';
import { withoutVersion } from '../rules/skillUses';
import { type SkillName, skillNames } from './skillNames';

/** Which skill a name means: two names mean the same one where both fields are equal. */
export interface SkillIdentity {
  /** The canonical name. */
  readonly name: string;
  /** Undefined where it is just built in. */
  readonly origin: SkillOrigin | undefined;
}

/** A name in a file, and the skill it means; undefined where no catalog knows it. */
export interface NamedSkill {
  readonly place: SkillName;
  readonly skill: SkillIdentity | undefined;
}

/** The skill whose name stands under the cursor. */
export function skillAt(
  document: SpecDocument,
  position: Position,
  context: SpecContext,
  deps: { readonly skills: SkillTable },
): NamedSkill | undefined {
  const place = skillNames(document, context.kind ?? 'spec').find(({ range }) => contains(range, position));
  return place && { place, skill: identify(place.name, context.house, deps) };
}

/** The skill a name means under house rules: "Java 21" means Java. */
export function identify(
  name: string,
  house: HouseRules | undefined,
  { skills }: { readonly skills: SkillTable },
): SkillIdentity | undefined {
  const skill = skills.find(name) ?? skills.find(withoutVersion(name));
  return skill && { name: skill.name, origin: house?.originOf(skill) };
}

export function isSameSkill(left: SkillIdentity | undefined, right: SkillIdentity | undefined): boolean {
  return left?.name === right?.name && left?.origin?.uri === right?.origin?.uri;
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isBehindStart = line > start.line || (line === start.line && character >= start.character);
  return isBehindStart && (line < end.line || (line === end.line && character <= end.character));
}
