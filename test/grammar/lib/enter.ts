import { readFileSync } from 'node:fs';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly onEnterRules: readonly EnterRule[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

export const configuration: LanguageConfiguration = JSON.parse(
  readFileSync(new URL('../../../syntaxes/language-configuration.json', import.meta.url), 'utf8'),
);

/**
 * Presses Enter at `|` as the editor does with two spaces a tab: the first rule that fits decides; without
 * one, the new line is indented like the old one.
 */
export function pressEnter(lineWithCursor: string): string {
  const [before = '', after = ''] = lineWithCursor.split('|', 2);
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
  const indent = /^ */.exec(before)?.[0] ?? '';
  const start =
    rule === undefined ? indent : changed(indent, rule.action.indent) + (rule.action.appendText ?? '');
  return `${before}\n${start}|${after}`;
}

function changed(indent: string, action: string): string {
  switch (action) {
    case 'none':
      return indent;
    case 'indent':
      return `${indent}  `;
    case 'outdent':
      return indent.slice(0, -2);
    default:
      throw new Error(`Unknown indent action: ${action}`);
  }
}
