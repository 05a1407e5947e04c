import type { Position, Range } from 'vscode-languageserver-types';
import {
  type MapNode,
  nodeAt,
  type ScalarNode,
  type SpecDocument,
  type SpecNode,
  valueNode,
  walk,
} from '../document';
import { type DocumentKind, schemaOf } from '../schema/kinds';

/** A place where the name of a skill is written. Small enough to be kept for every file of a workspace. */
export interface SkillName {
  /** As it is written, without quotation marks. */
  readonly name: string;
  readonly range: Range;
  /** A `use` in a job description; in a house catalog the name of an `entry`, or a `mention` of another skill. */
  readonly role: 'use' | 'entry' | 'mention';
  readonly quote: '' | "'" | '"';
  /** True inside of brackets. */
  readonly flow: boolean;
  /** For entries: where a `renames:` can be added; undefined where there is one. */
  readonly renames?: RenamesPlace;
}

export interface RenamesPlace {
  readonly position: Position;
  /** What to write in front of the key. */
  readonly lead: string;
}

/** Every place of a file that names a skill, in source order. House rules have none. */
export function skillNames(document: SpecDocument, kind: DocumentKind): readonly SkillName[] {
  if (kind === 'config') return [];
  const found: SkillName[] = [];
  const specs = kind === 'catalog' ? document.specs.slice(0, 1) : document.specs;
  for (const { root } of specs) {
    const skills = valueNode(root, 'skills');
    if (!skills) continue;
    walk(skills, (node) => {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
      const role = roleOf(node, kind);
      if (role) found.push(skillName(document, root, node, role));
    });
  }
  return found;
}

function roleOf({ path }: ScalarNode, kind: DocumentKind): SkillName['role'] | undefined {
  if (kind === 'catalog' && path.length === 3 && path[2] === 'name') return 'entry';
  if (schemaOf(kind, path)?.['x-suggest'] !== 'skill') return undefined;
  return kind === 'catalog' ? 'mention' : 'use';
}

function skillName(
  document: SpecDocument,
  root: SpecNode | undefined,
  node: ScalarNode,
  role: SkillName['role'],
): SkillName {
  const { lines, text } = document;
  const { start } = node.range;
  // Block text ends with a line break, which does not belong to the name.
  const written = text.slice(start, node.range.end).trimEnd();
  const parent = nodeAt(root, node.path.slice(0, -1));
  const renames =
    role === 'entry' && parent?.kind === 'map' ? renamesPlace(document, parent, node) : undefined;
  return {
    name: String(node.value).trim(),
    range: lines.range({ start, end: start + written.length }),
    role,
    quote: node.style === 'single' ? "'" : node.style === 'double' ? '"' : '',
    flow: (parent?.kind === 'map' || parent?.kind === 'list') && parent.flow,
    ...(renames ? { renames } : {}),
  };
}

function renamesPlace(
  { lines, text }: SpecDocument,
  map: MapNode,
  name: ScalarNode,
): RenamesPlace | undefined {
  const own = map.entries.find(({ value }) => value === name);
  if (!own || map.entries.some(({ key }) => key === 'renames')) return undefined;
  if (map.flow) return { position: lines.positionAt(name.range.end), lead: ', ' };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { character } = lines.positionAt(own.keyRange.start);
  // Behind a comment that may stand on the line.
  const lastLine = lines.positionAt(Math.max(name.range.start, name.range.end - 1)).line;
  return {
    position: lines.positionAt(lines.lineSpan(lastLine).end),
    lead: eol + ' '.repeat(character),
  };
}
