import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import { entryOf, mergeBases, type Spec, type SpecDocument, specAt, stringOf, valueNode } from '../document';
import type { RoleTable } from '../knowledge/roles';
import { addFaqs } from './addFaqs';
import { usualQuestions } from './usualQuestions';

export interface RoleActionRequest {
  readonly range: Range;
  /** True where the author asks; an editor that asks on its own is answered on the title and on `faqs` only. */
  readonly anywhere?: boolean;
}

/** What a role of the library can add to a spec: the questions that candidates usually ask, with answers. */
export function roleActions(
  document: SpecDocument,
  { range, anywhere = false }: RoleActionRequest,
  context: SpecContext,
  { roles }: { readonly roles: RoleTable },
): CodeAction[] {
  const { kind = 'spec', uri } = context;
  const offset = document.lines.offsetAt(range.start);
  const spec = kind === 'spec' ? specAt(document, offset) : undefined;
  if (!spec || spec.problems.length > 0 || (!anywhere && !isAbout(spec, offset))) return [];
  const { root } = mergeBases(document, spec, context);
  const isInherited = !entryOf(spec.root, 'faqs') && entryOf(root, 'faqs') !== undefined;
  // A list of its own would take the place of the one that it inherits.
  if (isInherited) return [];
  const usual = usualQuestions(stringOf(valueNode(root, 'title')) ?? '', valueNode(root, 'faqs'), roles);
  const edit = usual && addFaqs(document, spec, usual.missing);
  if (!edit) return [];
  return [
    {
      title: 'Add usual questions for you to adapt',
      kind: CodeActionKind.Refactor,
      edit: { changes: { [uri]: [edit] } },
    },
  ];
}

/** On the title, and on the key of the questions. */
function isAbout({ root }: Spec, offset: number): boolean {
  const spans = [entryOf(root, 'title')?.range, entryOf(root, 'faqs')?.keyRange];
  return spans.some((span) => span !== undefined && span.start <= offset && offset <= span.end);
}
