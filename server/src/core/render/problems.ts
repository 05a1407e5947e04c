import type { SpecContext } from '../context';
import { mergeBases, type Span, type Spec, type SpecDocument, slipsOf } from '../document';
import { words } from '../schema/messages';

/** Why a posting may lack parts of what its author wrote, in words. */
export interface PostingProblem {
  readonly message: string;
  /** Where in the spec's own file. */
  readonly span: Span;
}

/** The slips of the spec itself first, then the files it extends that cannot be read to the end. */
export function postingProblems(document: SpecDocument, spec: Spec, context: SpecContext): PostingProblem[] {
  const slips = slipsOf(spec).map((slip) => ({ message: words.problem(slip), span: slip.span }));
  const bases = mergeBases(document, spec, context)
    // A file that holds nothing yet hides nothing.
    .problems.filter(({ reason }) => reason !== 'empty')
    .map((problem) => ({ message: words.base(problem), span: problem.span }));
  return [...slips, ...bases];
}
