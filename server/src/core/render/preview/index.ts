import type { SpecContext } from '../../context';
import type { Spec, SpecDocument } from '../../document';
import { renderHtml } from '../html';
import type { MarkedFinding } from '../tracing';
import type { JobView } from '../types';
import { boardCard } from './board';
import { changes } from './changes';
import { dataPage } from './data';
import { searchResult } from './search';
import { textPage } from './text';

/** What a view of the preview is made from. */
export interface ViewInput {
  readonly document: SpecDocument;
  readonly spec: Spec;
  readonly context: SpecContext;
  readonly view: JobView;
  readonly findings: readonly MarkedFinding[];
  /** The file to compare with; undefined where there is none. */
  readonly previous?: SpecDocument | undefined;
  /** The logo of the house as a `data:` address. */
  readonly logo?: string | undefined;
}

/** The ways to look at a posting, each as HTML with the markers of the preview. */
export const previewViews = {
  page: ({ view, findings, logo }: ViewInput): string => renderHtml(view, { markers: true, findings, logo }),
  print: ({ view, findings, logo }: ViewInput): string => renderHtml(view, { markers: true, findings, logo }),
  board: boardCard,
  search: searchResult,
  text: textPage,
  data: dataPage,
  changes,
} as const;

export type PreviewViewName = keyof typeof previewViews;

export { viewStyle } from './style';
