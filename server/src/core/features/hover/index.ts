import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { SpecContext } from '../../context';
import { locate, resolveAlias, type SpecDocument, type SpecNode, stringOf, valueNode } from '../../document';
import type { RoleTable } from '../../knowledge/roles';
import type { SkillTable } from '../../knowledge/skills';
import type { FieldFaqs, SkillEntry } from '../../knowledge/types';
import type { RuleKnowledge } from '../../rules';
import { withoutVersion } from '../../rules/skillUses';
import { type DocumentKind, schemaOf } from '../../schema/kinds';
import { fieldText } from './field';
import { toPlainText } from './markdown';
import { mentionAt } from './mention';
import { roleQuestionsText, roleText } from './role';
import { skillText } from './skill';
import { codeText, valueText } from './value';

export interface HoverDeps {
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly fields: FieldFaqs;
  /** Finds the skills that prose names. */
  readonly rules: Pick<RuleKnowledge, 'analyse'>;
  /** How the editor shows a hover; as Markdown if left out. */
  readonly hoverFormat?: 'markdown' | 'plaintext';
  /** The editor's command that shows all about a skill; links to it only where there is one. */
  readonly skillCommand?: string;
}

/** What an expert would say about the key, the value or the skill under the cursor. */
export function hover(
  document: SpecDocument,
  position: Position,
  { kind = 'spec', uri }: SpecContext,
  deps: HoverDeps,
): Hover | undefined {
  const offset = document.lines.offsetAt(position);
  const found = locate(document, offset);
  if (!found) return undefined;
  const { spec, node, entry } = found;
  const place = { node, kind, deps, uri };
  const isProse = !entry && kind === 'spec' && schemaOf(kind, node.path)?.['x-prose'] !== undefined;
  const mention = isProse ? mentionAt(document, spec, node, offset, deps.rules) : undefined;
  const text = mention
    ? aboutSkill(mention.skill, place)
    : entry
      ? keyText(place, spec.root)
      : scalarText(place);
  if (!text) return undefined;
  const span = mention?.span ?? entry?.keyRange ?? node.range;
  const contents =
    deps.hoverFormat === 'plaintext'
      ? { kind: MarkupKind.PlainText, value: toPlainText(text) }
      : { kind: MarkupKind.Markdown, value: text };
  return { contents, range: document.lines.range(span) };
}

interface Place {
  readonly node: SpecNode;
  readonly kind: DocumentKind;
  readonly deps: HoverDeps;
  readonly uri: string;
}

function keyText({ node, kind, deps }: Place, root: SpecNode | undefined): string | undefined {
  const schema = schemaOf(kind, node.path);
  if (!schema) return undefined;
  const text = fieldText(schema, deps.fields);
  if (kind !== 'spec') return text;
  if (node.path.length !== 1 || node.path[0] !== 'faqs') return text;
  const role = deps.roles.match(stringOf(valueNode(root, 'title')) ?? '')?.role;
  return role ? `${text}\n\n${roleQuestionsText(role)}` : text;
}

function scalarText(place: Place): string | undefined {
  const { node, kind, deps } = place;
  const scalar = resolveAlias(node);
  if (scalar?.kind !== 'scalar' || scalar.value === null) return undefined;
  const schema = schemaOf(kind, node.path);
  if (!schema) return undefined;
  const value = String(scalar.value);
  switch (schema['x-suggest']) {
    case 'skill': {
      const skill = deps.skills.find(value) ?? deps.skills.find(withoutVersion(value));
      return skill ? aboutSkill(skill, place) : fieldText(schema, deps.fields);
    }
    case 'role': {
      const match = deps.roles.match(value);
      return match && node.path.length === 1 ? roleText(match.role) : fieldText(schema, deps.fields);
    }
    default:
      return valueText(value, schema) ?? codeText(value, schema) ?? fieldText(schema, deps.fields);
  }
}

function aboutSkill(skill: SkillEntry, { deps, uri }: Place): string {
  const { skills, skillCommand } = deps;
  return skillText(skill, skills, skillCommand === undefined ? undefined : { command: skillCommand, uri });
}
