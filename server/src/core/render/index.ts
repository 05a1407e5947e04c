export { type HtmlOptions, renderHtml } from './html';
export { renderMarkdown } from './markdown';
export { renderPage } from './page';
export { type PostingProblem, postingProblems } from './problems';
export { postingStyle } from './style';
export { renderText, type TextOptions } from './text';
export type { MarkedFinding } from './tracing';
export type * from './types';
export { buildView } from './view';
