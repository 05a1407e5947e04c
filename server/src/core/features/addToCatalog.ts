import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { CatalogSource } from '../config';
import type { SpecContext } from '../context';
import { type ListNode, type SpecDocument, valueNode } from '../document';
import { words } from '../schema/messages';
import { yamlText } from '../schema/yamlText';
import { skillNames } from './skillNames';

/** For a skill that no catalog knows: an entry in each catalog of the house that it could go to. */
export function addToCatalog(
  document: SpecDocument,
  diagnostic: Diagnostic,
  { kind = 'spec', house }: SpecContext,
): CodeAction[] {
  if (diagnostic.code !== 'skill-unknown' || kind !== 'spec') return [];
  const { line, character } = diagnostic.range.start;
  const place = skillNames(document, kind).find(
    ({ range: { start } }) => start.line === line && start.character === character,
  );
  if (!place) return [];
  return (house?.catalogs ?? []).flatMap((source): CodeAction[] => {
    const edit = source.uri === undefined ? undefined : appended(source, place.name);
    if (!edit || source.uri === undefined) return [];
    return [
      {
        title: words.house.addTo(place.name, source.reference),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { changes: { [source.uri]: [edit] } },
      },
    ];
  });
}

function appended({ document }: CatalogSource, name: string): TextEdit | undefined {
  const list = valueNode(document?.specs[0]?.root, 'skills');
  if (!document || list?.kind !== 'list') return undefined;
  const last = list.items.at(-1);
  if (!last) return undefined;
  return list.flow ? inFlow(document, last, name) : inBlock(document, last, name);
}

type Item = ListNode['items'][number];

function inFlow({ lines }: SpecDocument, { range }: Item, name: string): TextEdit {
  const end = { start: range.end, end: range.end };
  return {
    range: lines.range(end),
    newText: `, { name: ${yamlText(name, { quote: '', flow: true })} }`,
  };
}

function inBlock({ lines, text }: SpecDocument, { range }: Item, name: string): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const column = lines.positionAt(range.start).character;
  // Block text ends below its last line; a comment may follow on the line.
  const content = text.slice(range.start, range.end).trimEnd().length;
  const end = lines.lineSpan(lines.positionAt(range.start + content).line).end;
  const entry = `- name: ${yamlText(name, { quote: '', flow: false })}`;
  return {
    range: lines.range({ start: end, end }),
    newText: eol + ' '.repeat(column) + entry,
  };
}
