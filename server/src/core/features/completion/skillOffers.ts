import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, resolveAlias, type SpecNode, stringOf, valueNode } from '../../document';
import type { SkillTable } from '../../knowledge/skills';
import type { SkillEntry } from '../../knowledge/types';
import { yamlText } from '../../schema/yamlText';
import { titleOf } from './keys';
import { describeSkill } from './resolve';
import type { Offer, Offers, ValuePlace } from './types';

/** Enough to choose from: what stands further down is found by typing another letter. */
const enough = { begun: 15, all: 60 };

/** Skills that are not listed yet; those that go with the listed ones or with the role come first. */
export function skillOffers(place: ValuePlace, limit: number): Offers {
  const { deps, slot, spec, frame, style, context } = place;
  const isSpec = place.kind === 'spec';
  const listed = isSpec ? listedSkills(spec.root, deps.skills) : namedInEntry(place);
  const reasons = isSpec ? fitting(place, listed) : new Map<SkillEntry, string>();
  const meant = slot.word === '' ? undefined : deps.skills.find(slot.word);
  // Who types the name of a listed skill does not mean one that is only spelled like it.
  const isListed = meant !== undefined && listed.has(meant);
  const matches = deps.skills.search(slot.word, {
    limit: Math.min(limit, slot.word === '' ? enough.all : enough.begun),
    exclude: listed,
    prefer: [...reasons.keys()],
  });
  const shown = isListed ? matches.filter(({ matched }) => matched === 'prefix') : matches;
  const offers = shown.map((match): Offer => {
    const { skill } = match;
    const reason = match.via ? `also known as ${match.via}` : reasons.get(skill);
    const category = deps.skills.category(skill.category)?.title;
    return {
      label: skill.name,
      kind: CompletionItemKind.Value,
      insert: [yamlText(skill.name, { quote: slot.quote, flow: style.flow })],
      frame,
      ...filterFor(slot.word),
      ...(reason ? { detail: reason } : {}),
      ...(category ? { description: category } : {}),
      // Of the house's own skills only this file's rules know; there are few of them.
      ...(context.house?.originOf(skill)
        ? { documentation: describeSkill(skill, deps.skills) }
        : { data: 'skill' }),
    };
  });
  return { offers, searched: slot.word !== '' || offers.length < deps.skills.all.length - listed.size };
}

/**
 * Editors compare the word with each item once more, and their order wins over ours. An alias or a misspelling
 * has to pass there, and must not pass better than a name that begins with the word: so all pass alike.
 */
function filterFor(word: string): { filter?: string } {
  return word === '' ? {} : { filter: word };
}

function listedSkills(root: SpecNode | undefined, table: SkillTable): Set<SkillEntry> {
  const skills = valueNode(root, 'skills');
  const lists = [skills, valueNode(skills, 'required'), valueNode(skills, 'preferred')];
  const listed = new Set<SkillEntry>();
  for (const list of lists) {
    if (list?.kind !== 'list') continue;
    for (const { value } of list.items) {
      const item = resolveAlias(value);
      const name = item?.kind === 'map' ? stringOf(valueNode(item, 'name')) : stringOf(item);
      const skill = name && table.find(name);
      if (skill) listed.add(skill);
    }
  }
  return listed;
}

/** In a house catalog: the skill that is being described, and those its entry has in the same list. */
function namedInEntry({ spec, path, deps }: ValuePlace): Set<SkillEntry> {
  const own = nodeAt(spec.root, [...path.slice(0, 2), 'name']);
  const parent = nodeAt(spec.root, path.slice(0, -1));
  const list = parent && resolveAlias(parent);
  const items = list?.kind === 'list' ? list.items.map(({ value }) => value) : [];
  const names = [own, ...items].flatMap((node) => stringOf(node) ?? []);
  return new Set(names.flatMap((name) => deps.skills.find(name) ?? []));
}

/** Skills that fit, with the reason; the role's own before those that go with what is listed. */
function fitting({ spec, deps }: ValuePlace, listed: ReadonlySet<SkillEntry>): Map<SkillEntry, string> {
  const reasons = new Map<SkillEntry, string>();
  const add = (name: string, reason: string): void => {
    const skill = deps.skills.find(name);
    if (skill && !listed.has(skill) && !reasons.has(skill)) reasons.set(skill, reason);
  };
  const role = deps.roles.match(titleOf(spec.root))?.role;
  for (const name of role?.skills ?? []) add(name, `usual for: ${role?.title}`);
  for (const skill of listed) for (const name of skill.related) add(name, `often with ${skill.name}`);
  return reasons;
}
