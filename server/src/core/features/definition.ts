import type { Location, Position } from 'vscode-languageserver-types';
import { catalogReferences } from '../config';
import type { SpecContext } from '../context';
import { referencesOf, type Span, type SpecDocument, specAt } from '../document';
import type { SkillTable } from '../knowledge/skills';
import { skillAt } from './references';

/** Where the thing under the cursor is described: the house's entry of a skill, or a file that is named. */
export function definition(
  document: SpecDocument,
  position: Position,
  context: SpecContext,
  deps: { readonly skills: SkillTable },
): Location[] {
  const offset = document.lines.offsetAt(position);
  const file = fileAt(document, offset, context);
  if (file !== undefined) return [{ uri: file, range: startOfFile }];
  const origin = skillAt(document, position, context, deps)?.skill?.origin;
  return origin ? [{ uri: origin.uri, range: origin.range }] : [];
}

const startOfFile = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function fileAt(
  document: SpecDocument,
  offset: number,
  { kind, uri, base, house }: SpecContext,
): string | undefined {
  const isHere = ({ span }: { span: Span }): boolean => offset >= span.start && offset <= span.end;
  if (kind === 'config') {
    const reference = catalogReferences(document).find(isHere)?.reference;
    const source = house?.catalogs.find((catalog) => catalog.reference === reference);
    return source?.document && source.uri;
  }
  if (kind === 'catalog') return undefined;
  const reference = referencesOf(specAt(document, offset)?.root).find(isHere)?.reference;
  return reference === undefined ? undefined : base?.(reference, uri)?.uri;
}
