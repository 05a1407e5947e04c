import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { schemaAt } from '../../schema';
import type { CompletionDeps } from './types';

/** Adds the documentation that the list leaves out. An item that is none of ours comes back as it is. */
export function resolveCompletion(item: CompletionItem, deps: CompletionDeps): CompletionItem {
  const value = documentationOf(item, deps);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

function documentationOf({ data, label }: CompletionItem, deps: CompletionDeps): string | undefined {
  if (typeof data !== 'string') return undefined;
  if (data === 'skill') return describeSkill(label, deps);
  const [kind, name = ''] = data.split(':', 2);
  if (kind === 'field') return describeField(name, deps);
  return kind === 'role' ? deps.roles.byId(name)?.summary : undefined;
}

function describeField(field: string, { fields }: CompletionDeps): string | undefined {
  const path = field === '' ? [] : field.split('.').map((step) => (step === '*' ? 0 : step));
  const schema = schemaAt(path);
  const description = schema?.markdownDescription ?? schema?.description;
  const why = fields[schema?.['x-faq'] ?? -1]?.[1];
  return (
    description && [description, why && `**${why.question}** ${why.answer}`].filter(Boolean).join('\n\n')
  );
}

function describeSkill(name: string, { skills }: CompletionDeps): string | undefined {
  const skill = skills.find(name);
  if (!skill) return undefined;
  const category = skills.category(skill.category)?.title;
  const facts = [category, skill.since && `since ${skill.since}`].filter(Boolean).join(', ');
  const list = (label: string, names: readonly string[]): string =>
    names.length > 0 ? `${label}: ${names.join(', ')}` : '';
  return [
    skill.description,
    facts,
    list('Also known as', skill.aliases),
    list('Often with', skill.related),
    list('Or instead', skill.alternatives),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}
