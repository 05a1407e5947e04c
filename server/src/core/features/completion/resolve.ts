import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import type { SkillTable } from '../../knowledge/skills';
import type { SkillEntry } from '../../knowledge/types';
import { type DocumentKind, schemaOf } from '../../schema';
import { escapeName, tameMarkdown } from '../hover/markdown';
import { skillAliases } from '../skillAliases';
import type { CompletionDeps } from './types';

/** Adds the documentation that the list leaves out. An item that is none of ours comes back as it is. */
export function resolveCompletion(item: CompletionItem, deps: CompletionDeps): CompletionItem {
  const value = documentationOf(item, deps);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

function documentationOf({ data, label }: CompletionItem, deps: CompletionDeps): string | undefined {
  if (typeof data !== 'string') return undefined;
  if (data === 'skill') {
    const skill = deps.skills.find(label);
    return skill && describeSkill(skill, deps.skills);
  }
  const [kind, name = ''] = data.split(':', 2);
  if (kind === 'field') return describeField('spec', name, deps);
  if (kind === 'field@config') return describeField('config', name, deps);
  if (kind === 'field@catalog') return describeField('catalog', name, deps);
  return kind === 'role' ? deps.roles.byId(name)?.summary : undefined;
}

function describeField(kind: DocumentKind, field: string, { fields }: CompletionDeps): string | undefined {
  const path = field === '' ? [] : field.split('.').map((step) => (step === '*' ? 0 : step));
  const schema = schemaOf(kind, path);
  const description = schema?.markdownDescription ?? schema?.description;
  const why = fields[schema?.['x-faq'] ?? -1]?.[1];
  return (
    description && [description, why && `**${why.question}** ${why.answer}`].filter(Boolean).join('\n\n')
  );
}

/** A skill in a few lines. */
export function describeSkill(skill: SkillEntry, skills: SkillTable): string {
  const category = skills.category(skill.category)?.title;
  const facts = [category, skill.since && `since ${skill.since}`].filter(Boolean).join(', ');
  const list = (label: string, names: readonly string[]): string =>
    names.length > 0 ? `${label}: ${names.map(escapeName).join(', ')}` : '';
  return [
    tameMarkdown(skill.description),
    escapeName(facts),
    list('Also known as', skillAliases(skill).names),
    list('Often with', skill.related),
    list('Or instead', skill.alternatives),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}
