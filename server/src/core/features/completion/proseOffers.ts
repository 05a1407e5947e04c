import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SpecContext } from '../../context';
import {
  type Location,
  locate,
  type Prose,
  proseOf,
  type ScalarNode,
  type Spec,
  type SpecDocument,
} from '../../document';
import { isInFlow } from '../../fixes/surroundings';
import { normalizeSkill, type SkillMatch } from '../../knowledge/skills';
import { skillUses } from '../../rules/skillUses';
import { schemaOf } from '../../schema';
import { quoteIfNeeded } from '../../schema/yamlText';
import { describeSkill } from './resolve';
import type { CompletionDeps, Offer } from './types';

/** A few words are looked through faster than they are typed. */
const maxOffers = 20;
const maxWords = 3;

/** The skills that the words before the cursor may mean, where these stand in the prose of a job description. */
export function proseOffers(
  document: SpecDocument,
  offset: number,
  context: SpecContext,
  deps: CompletionDeps,
): readonly Offer[] {
  const place = placeAt(document, offset, context);
  if (!place) return [];
  const listed = new Set(skillUses(place.spec.root, deps.skills).flatMap(({ skill }) => skill ?? []));
  const offers = new Map<string, Offer>();
  for (const words of wordsBefore(place)) {
    const matches = deps.skills.search(words.text, { limit: maxOffers, prefer: [...listed] });
    for (const match of matches) {
      const { skill } = match;
      if (offers.has(skill.name) || (words.count > 1 && !beginsWith(match, words.text))) continue;
      const text = written(skill.name, words, place);
      if (text === undefined) continue;
      const category = deps.skills.category(skill.category)?.title;
      offers.set(skill.name, {
        label: skill.name,
        kind: CompletionItemKind.Value,
        insert: [text],
        frame: { start: words.start, end: offset, lead: '', tail: '', column: 0 },
        // Editors compare what they replace with each item once more; the search has chosen already.
        filter: words.text,
        ...(match.via ? { detail: `also known as ${match.via}` } : {}),
        ...(category ? { description: category } : {}),
        ...(context.house?.originOf(skill)
          ? { documentation: describeSkill(skill, deps.skills) }
          : { data: 'skill' }),
      });
    }
  }
  return [...offers.values()].slice(0, maxOffers);
}

interface ProsePlace {
  readonly document: SpecDocument;
  readonly spec: Spec;
  readonly node: ScalarNode;
  readonly ancestors: Location['ancestors'];
  readonly prose: Prose;
  /** The cursor, in the decoded text. */
  readonly at: number;
}

/** Undefined outside of prose, in the middle of a word, and where the text cannot be read as YAML. */
function placeAt(
  document: SpecDocument,
  offset: number,
  { kind = 'spec' }: SpecContext,
): ProsePlace | undefined {
  const found = kind === 'spec' ? locate(document, offset) : undefined;
  if (!found || found.entry || found.node.kind !== 'scalar' || typeof found.node.value !== 'string')
    return undefined;
  const { node, spec, ancestors } = found;
  if (schemaOf(kind, node.path)?.['x-prose'] === undefined) return undefined;
  const isBroken = spec.problems.some(
    ({ span }) => span.start <= node.range.end && span.end >= node.range.start,
  );
  if (isBroken) return undefined;
  const prose = proseOf(node, document.text);
  const at = cursorIn(prose, offset);
  return /^[\p{L}\p{N}]/u.test(prose.text.slice(at))
    ? undefined
    : { document, spec, node, ancestors, prose, at };
}

/** Block text ends with a line break that stands behind the cursor, though nowhere in the source. */
function cursorIn(prose: Prose, offset: number): number {
  let at = prose.fromSource(offset);
  while (at > 0 && prose.text.charAt(at - 1) === '\n' && prose.toSource(at - 1, at).start >= offset) at--;
  return at;
}

interface Words {
  readonly text: string;
  readonly count: number;
  /** In the decoded text. */
  readonly from: number;
  /** In the source. */
  readonly start: number;
}

/** The last words before the cursor, most of them first; they stand in the source as they are read. */
function wordsBefore({ document, prose, at }: ProsePlace): Words[] {
  const word = String.raw`\.?[\p{L}\p{N}][\p{L}\p{N}+#.&/'’-]*`;
  const before = prose.text.slice(0, at);
  const counts = Array.from({ length: maxWords }, (_, index) => maxWords - index);
  return counts.flatMap((count): Words[] => {
    const found = new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?: ${word}){${count - 1}}$`, 'u').exec(
      before,
    );
    const last = found?.[0].split(' ').at(-1) ?? '';
    if (!found || (last.match(/[\p{L}\p{N}+#]/gu) ?? []).length < 2) return [];
    const { start, end } = prose.toSource(found.index, at);
    const isVerbatim = document.text.slice(start, end) === found[0];
    return isVerbatim ? [{ text: found[0], count, from: found.index, start }] : [];
  });
}

/** Of several words all have to belong to the name; of one, any word of the name will do. */
function beginsWith({ skill, via }: SkillMatch, words: string): boolean {
  return normalizeSkill(via ?? skill.name).startsWith(normalizeSkill(words));
}

/** The name as the scalar has to write it; undefined where it cannot. */
function written(name: string, { from }: Words, place: ProsePlace): string | undefined {
  const { node, prose, at, ancestors } = place;
  if (/\p{Cc}/u.test(name)) return undefined;
  switch (node.style) {
    case 'literal':
    case 'folded':
      return name;
    case 'single':
      return name.replaceAll("'", "''");
    case 'double':
      return JSON.stringify(name).slice(1, -1);
    case 'plain': {
      const whole = prose.text.slice(0, from) + name + prose.text.slice(at);
      return quoteIfNeeded(whole, isInFlow(ancestors) ? 'flow' : 'block') === whole ? name : undefined;
    }
  }
}
