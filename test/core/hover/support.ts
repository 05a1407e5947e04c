import type { Hover } from 'vscode-languageserver-types';
import { MarkupContent } from 'vscode-languageserver-types';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import {
  type ClientAbilities,
  createLanguageService,
  type HouseRules,
} from '../../../server/src/core/languageService';
import { knowledge } from '../../lib/knowledge';

export const uri = 'file:///w/a.jobspec.yaml';

export interface Hovered {
  readonly text: string;
  readonly kind: string;
  /** The source that the hover is about. */
  readonly about: string;
}

export const service = createLanguageService(knowledge);

/** What is shown at the place of a text that `<|>` marks. */
export function hoverAt(
  marked: string,
  abilities?: ClientAbilities,
  house?: HouseRules,
): Hovered | undefined {
  const at = marked.indexOf('<|>');
  if (at < 0) throw new Error('There is no <|> in the text.');
  const document = parse(marked.replace('<|>', ''));
  const using = abilities ? createLanguageService(knowledge, abilities) : service;
  const context = { uri, today: '2026-11-22', ...(house ? { house } : {}) };
  const hover = using.hover(document, document.lines.positionAt(at), context);
  return hover && hovered(document, hover);
}

function hovered({ lines, text }: SpecDocument, { contents, range }: Hover): Hovered {
  if (!MarkupContent.is(contents) || !range) throw new Error('The hover is no markup with a range.');
  const about = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  return { text: contents.value, kind: contents.kind, about };
}
