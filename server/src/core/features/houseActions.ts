import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import { parse, type SpecDocument, valueNode } from '../document';
import { ruleHeads } from '../rules';
import { grouped } from '../text/grouped';
import { inQuotes } from '../text/inQuotes';
import { addToList, type ConfigEdit, setValue } from './configEdits';
import { byRule, silenceKind } from './silenceActions';

/** For findings of rules: what house rules could say about them, each once. Where there are none yet, the file is made. */
export function houseActions(
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
  context: SpecContext,
): CodeAction[] {
  const { kind = 'spec', house } = context;
  const config = house ? house.document : context.newHouse ? parse('') : undefined;
  if (kind !== 'spec' || !config) return [];
  return byRule(diagnostics).flatMap(([id, told]) => {
    const action = (
      title: string,
      about: readonly Diagnostic[],
      change: ConfigEdit | undefined,
    ): CodeAction[] => {
      const edit = change && editOf(config, change, context);
      return edit ? [{ title, kind: silenceKind, diagnostics: [...about], edit }] : [];
    };
    const words = grouped(told, (diagnostic) => allowable(document, diagnostic));
    return [
      ...words.flatMap(([word, about]) =>
        word === undefined
          ? []
          : action(
              `Allow ${inQuotes(word)} in the house rules`,
              about,
              addToList(config, ['words', 'allow'], word),
            ),
      ),
      ...action(`Switch off ${inQuotes(id)} in the house rules`, told, switchOff(config, id)),
    ];
  });
}

/** With options, only the severity changes. */
function switchOff(config: SpecDocument, id: string): ConfigEdit | undefined {
  const rules = valueNode(config.specs[0]?.root, 'rules');
  const keys = ['rules', id];
  return valueNode(rules, id)?.kind === 'map'
    ? setValue(config, [...keys, 'severity'], 'off')
    : setValue(config, keys, 'off');
}

/** The flagged words of a rule about words, as far as they are a term and no sentence. */
function allowable({ lines, text }: SpecDocument, { code, range }: Diagnostic): string | undefined {
  if (ruleHeads.find(({ id }) => id === code)?.category !== 'language') return undefined;
  const flagged = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  return flagged.length <= 40 && /^[\p{L}\p{N}][\p{L}\p{N}\s'’/&-]*$/u.test(flagged)
    ? flagged.replace(/\s+/g, ' ').toLowerCase()
    : undefined;
}

function editOf(
  { lines }: SpecDocument,
  { start, end, newText }: ConfigEdit,
  { house, newHouse }: SpecContext,
): WorkspaceEdit | undefined {
  const range = lines.range({ start, end });
  if (house) return { changes: { [house.uri]: [{ range, newText }] } };
  if (newHouse === undefined) return undefined;
  return {
    documentChanges: [
      { kind: 'create', uri: newHouse, options: { ignoreIfExists: true } },
      { textDocument: { uri: newHouse, version: null }, edits: [{ range, newText }] },
    ],
  };
}
