import type { SpecContext } from '../context';
import { mergeBases, type Spec, type SpecDocument } from '../document';
import { type JobFacts, readJobFacts } from '../knowledge/jobFacts';
import { type Labels, labelsFor } from './labels';
import type { Look } from './themes';
import type { JobView } from './types';
import { buildView } from './view';

/** All that an export is made from. */
export interface Posting {
  /** What candidates read. */
  readonly view: JobView;
  /** What other systems read. */
  readonly facts: JobFacts;
  readonly labels: Labels;
}

/** What an export may add to a posting. */
export interface ExportOptions {
  readonly look?: Look;
  /** Questions and answers as structured data of their own. Search engines show nothing for them any more. */
  readonly faqData?: boolean;
}

export function readPosting(document: SpecDocument, spec: Spec, context: SpecContext): Posting {
  const view = buildView(document, spec, context);
  return {
    view,
    facts: readJobFacts(mergeBases(document, spec, context).root),
    labels: labelsFor(view.language, context.house?.look.labels),
  };
}
