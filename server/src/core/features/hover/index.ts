import type { Hover, Position } from 'vscode-languageserver-types';
import type { SpecContext } from '../../context';
import { locate, resolveAlias, type SpecDocument, type SpecNode, stringOf, valueNode } from '../../document';
import type { RoleTable } from '../../knowledge/roles';
import type { SkillTable } from '../../knowledge/skills';
import type { FieldFaqs } from '../../knowledge/types';
import { type DocumentKind, schemaOf } from '../../schema/kinds';
import { fieldText } from './field';
import { roleQuestionsText, roleText } from './role';
import { skillText } from './skill';
import { codeText, valueText } from './value';

export interface HoverDeps {
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly fields: FieldFaqs;
}

/** What an expert would say about the key or value under the cursor, as Markdown. */
export function hover(
  document: SpecDocument,
  position: Position,
  { kind }: SpecContext,
  deps: HoverDeps,
): Hover | undefined {
  const found = locate(document, document.lines.offsetAt(position));
  if (!found) return undefined;
  const root = found.spec.root;
  const text = found.entry ? keyText(found.node, root, kind, deps) : scalarText(found.node, kind, deps);
  if (!text) return undefined;
  const span = found.entry?.keyRange ?? found.node.range;
  return { contents: { kind: 'markdown', value: text }, range: document.lines.range(span) };
}

function keyText(
  node: SpecNode,
  root: SpecNode | undefined,
  kind: DocumentKind | undefined,
  deps: HoverDeps,
): string | undefined {
  const schema = schemaOf(kind, node.path);
  if (!schema) return undefined;
  const text = fieldText(schema, deps.fields);
  if (kind !== undefined && kind !== 'spec') return text;
  if (node.path.length !== 1 || node.path[0] !== 'faqs') return text;
  const role = deps.roles.match(stringOf(valueNode(root, 'title')) ?? '')?.role;
  return role ? `${text}\n\n${roleQuestionsText(role)}` : text;
}

function scalarText(node: SpecNode, kind: DocumentKind | undefined, deps: HoverDeps): string | undefined {
  const scalar = resolveAlias(node);
  if (scalar?.kind !== 'scalar' || scalar.value === null) return undefined;
  const schema = schemaOf(kind, node.path);
  if (!schema) return undefined;
  const value = String(scalar.value);
  switch (schema['x-suggest']) {
    case 'skill': {
      const skill = deps.skills.find(value);
      return skill ? skillText(skill, deps.skills) : fieldText(schema, deps.fields);
    }
    case 'role': {
      const match = deps.roles.match(value);
      return match && node.path.length === 1 ? roleText(match.role) : fieldText(schema, deps.fields);
    }
    default:
      return valueText(value, schema) ?? codeText(value, schema) ?? fieldText(schema, deps.fields);
  }
}
