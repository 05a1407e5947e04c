import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { InsertTextFormat, TextEdit } from 'vscode-languageserver-types';
import type { SpecContext } from '../../../server/src/core/context';
import type { SpecDocument } from '../../../server/src/core/document';
import { type CompletionDeps, complete } from '../../../server/src/core/features/completion';
import { createRoleTable } from '../../../server/src/core/knowledge/roles';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { knowledge } from '../../lib/knowledge';

const { skills, categories } = knowledge.skills;

export const deps: CompletionDeps = {
  skills: createSkillTable(skills, categories),
  roles: createRoleTable(knowledge.roles),
  fields: knowledge.fields,
  snippets: true,
};

export const context: SpecContext = { uri: 'file:///job.jobspec.yaml', today: '2026-11-22' };

export function completeAt(document: SpecDocument, offset: number, using = deps): CompletionList {
  return complete(document, document.lines.positionAt(offset), context, using);
}

/** Splits a text at its cursor mark `<|>`. */
export function withCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error('The text has no cursor mark <|>.');
  return { text: marked.slice(0, offset) + marked.slice(offset + 3), offset };
}

export function editOf(item: CompletionItem): TextEdit {
  if (!item.textEdit || !TextEdit.is(item.textEdit)) throw new Error(`${item.label} has no text edit.`);
  return item.textEdit;
}

/** The text after the item is accepted and its placeholders are left as they are. */
export function accept(document: SpecDocument, item: CompletionItem): string {
  const { range, newText } = editOf(item);
  const start = document.lines.offsetAt(range.start);
  const end = document.lines.offsetAt(range.end);
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const inserted = isSnippet ? fillSnippet(newText) : newText;
  return document.text.slice(0, start) + inserted + document.text.slice(end);
}

function fillSnippet(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/gs, '$1').replace(/\\([\\$}])/g, '$1');
}
