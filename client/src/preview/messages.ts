/** Everything that host and webview say to each other. Both sides import this file and nothing else in common. */

/** What the webview keeps, so that the preview can be restored after a reload of the window. */
export interface PanelState {
  readonly uri: string;
  readonly locked: boolean;
}

export interface PostingContent {
  readonly html: string;
  readonly style: string;
  readonly lang: string;
}

export type ToWebview =
  | { readonly type: 'state'; readonly state: PanelState }
  /** `source` is the file, so that another file's posting begins at its top. */
  | { readonly type: 'content'; readonly source: string; readonly content: PostingContent }
  /** The strip above the posting; null hides it. */
  | { readonly type: 'strip'; readonly strip: Strip | null }
  /** The editor's cursor, to mark the block it is in. */
  | { readonly type: 'cursor'; readonly source: number; readonly offset: number }
  | { readonly type: 'probe'; readonly id: number; readonly action: ProbeAction };

export interface Strip {
  readonly message: string;
  /** Text of the button that jumps to the problem; without it there is no button. */
  readonly jump?: string;
}

export type FromWebview =
  /** The script runs and waits for content. */
  | { readonly type: 'ready' }
  /** Show where a block was written; `source` is an index into the files of the posting. */
  | { readonly type: 'reveal'; readonly source: number; readonly start: number; readonly end: number }
  | { readonly type: 'revealProblem' }
  | { readonly type: 'probeResult'; readonly id: number; readonly result: ProbeResult };

/** What tests ask the page; never sent outside of tests. */
export type ProbeAction =
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'click'; readonly selector: string }
  | { readonly kind: 'key'; readonly selector: string; readonly key: string }
  | { readonly kind: 'scrollTo'; readonly y: number };

/** What a person sees in the page. */
export interface ProbeResult {
  readonly found: boolean;
  readonly text: string;
  readonly html: string;
  readonly strip: string;
  /** Text of the marked block. */
  readonly current: string;
  readonly scrollTop: number;
}

const toTypes: ReadonlySet<unknown> = new Set(['state', 'content', 'strip', 'cursor', 'probe']);
const fromTypes: ReadonlySet<unknown> = new Set(['ready', 'reveal', 'revealProblem', 'probeResult']);

/** Only the host can send to the webview, so its messages are known by their type. */
export function isToWebview(value: unknown): value is ToWebview {
  return isRecord(value) && toTypes.has(value.type);
}

/** Checks every number that the host acts on. */
export function isFromWebview(value: unknown): value is FromWebview {
  if (!isRecord(value) || !fromTypes.has(value.type)) return false;
  if (value.type === 'reveal') return [value.source, value.start, value.end].every(Number.isSafeInteger);
  if (value.type === 'probeResult') return Number.isSafeInteger(value.id) && isRecord(value.result);
  return true;
}

export function isPanelState(value: unknown): value is PanelState {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.locked === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
