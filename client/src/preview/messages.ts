/** Everything that host and webview say to each other. Both sides import this file and nothing else in common. */

export const views = ['page', 'board', 'search', 'text', 'print', 'data', 'changes'] as const;
export const widths = ['desktop', 'tablet', 'phone'] as const;
export const papers = ['a4', 'letter'] as const;
export const schemes = ['auto', 'light', 'dark'] as const;
export const orders = ['severity', 'place'] as const;

/** What the toolbar chooses. */
export interface PreviewOptions {
  readonly view: (typeof views)[number];
  /** Width of the careers page. */
  readonly width: (typeof widths)[number];
  /** Paper of the printed pages; `auto` is the one of the job's country. */
  readonly paper: (typeof papers)[number] | 'auto';
  /** Whether the posting is light or dark: as the editor is, or one of the two. */
  readonly scheme: (typeof schemes)[number];
  /** Name of a theme; an empty one is the one of the house rules. */
  readonly theme: string;
  /** 1 is the natural size. */
  readonly zoom: number;
  /** True where printed pages are as wide as the window, whatever the zoom. */
  readonly fit: boolean;
  /** True where findings are underlined; the list holds them in any case. */
  readonly findings: boolean;
  /** True where editor and preview scroll together. */
  readonly sync: boolean;
  /** True where the list of findings is open. */
  readonly panel: boolean;
  /** The order of that list: the worst first, or as they stand in the file. */
  readonly sort: (typeof orders)[number];
}

export const defaultOptions: PreviewOptions = {
  view: 'page',
  width: 'desktop',
  paper: 'auto',
  scheme: 'auto',
  theme: '',
  zoom: 1,
  fit: true,
  findings: true,
  sync: true,
  panel: false,
  sort: 'severity',
};

export const zoomLimits = { least: 0.5, most: 3 } as const;

/** What the webview keeps, so that the preview can be restored after a reload of the window. */
export interface PanelState {
  readonly uri: string;
  readonly locked: boolean;
  readonly options: PreviewOptions;
  /** What files that cannot be read now held before. */
  readonly goodTexts: readonly KeptText[];
}

export interface KeptText {
  /** The file. */
  readonly uri: string;
  readonly text: string;
}

/** Which text was checked, as the server says it. */
export type Checked = 'now' | 'earlier' | 'never';

export interface PostingContent {
  /** Blocks have their number in `data-block`. */
  readonly html: string;
  /** For each block the index of its file, and where it begins and ends there. */
  readonly places: readonly number[];
  readonly style: string;
  readonly lang: string;
  /** The paper people print on in the job's country. */
  readonly paper: (typeof papers)[number];
  /** The name of the theme it has, and all there are. */
  readonly theme: string;
  readonly themes: readonly { readonly name: string; readonly title: string }[];
  /** What is said where there is nothing to show. */
  readonly nothing: string;
  /** Names the answer that the findings belong to. */
  readonly answer: number;
  /** Another one after each edit. */
  readonly version: number;
  readonly findings: readonly PageFinding[];
  /** Which text they were found in. */
  readonly checked: Checked;
  /** False where they are in the list only. */
  readonly underlined: boolean;
  /** True for an older posting of a file that cannot be read now: nobody knows where its findings are. */
  readonly stale: boolean;
}

/** What makes the posting that the page shows the next one. */
export interface ContentChange {
  /** The answer that the page has to show for that, and the one it shows then. */
  readonly base: number;
  readonly answer: number;
  readonly version: number;
  /** Null where everything reads as before. */
  readonly block: BlockChange | null;
  readonly places: readonly number[];
  /** Null where they are the same as before. */
  readonly findings: readonly PageFinding[] | null;
}

export interface BlockChange {
  readonly block: number;
  /** The whole element of the block. */
  readonly html: string;
}

/** What comes with a posting, so that the page is drawn once. */
export interface Around {
  /** The strip above the posting; null hides it. */
  readonly strip: Strip | null;
  /** The editor's cursor, to mark the block it is in; null where it is in none of the files. */
  readonly cursor: PageCursor | null;
}

export interface PageCursor {
  readonly source: number;
  readonly offset: number;
}

/** `data-finding` holds indexes into the list of these. */
export interface PageFinding {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly start: number;
  readonly end: number;
  /** True where there is a page about it. */
  readonly explained: boolean;
}

export type ToWebview =
  | { readonly type: 'state'; readonly state: PanelState; readonly announce: boolean }
  /** `source` is the file, so that another file's posting begins at its top. */
  | ({ readonly type: 'content'; readonly source: string; readonly content: PostingContent } & Around)
  | ({ readonly type: 'change'; readonly change: ContentChange } & Around)
  /** Where there is no posting yet. */
  | { readonly type: 'strip'; readonly strip: Strip | null }
  | ({ readonly type: 'cursor' } & PageCursor)
  /** The first line that the editor shows. */
  | { readonly type: 'scroll'; readonly source: number; readonly offset: number }
  /** What can be done about a finding. */
  | {
      readonly type: 'fixes';
      readonly answer: number;
      readonly finding: number;
      readonly fixes: readonly PageFix[];
    }
  | { readonly type: 'score'; readonly answer: number; readonly score: PageScore }
  | { readonly type: 'probe'; readonly id: number; readonly action: ProbeAction };

export interface PageFix {
  readonly title: string;
  /** True where it hides the finding and leaves the posting as it is. */
  readonly silences: boolean;
}

/** How good the posting is, and what would raise that most. */
export interface PageScore {
  /** Which text was judged. */
  readonly checked: Checked;
  /** 0 to 100; null where there is nothing whole to judge. */
  readonly score: number | null;
  readonly categories: readonly {
    readonly title: string;
    readonly description: string;
    readonly value: number;
    readonly most: number;
  }[];
  readonly fixes: readonly { readonly title: string; readonly message: string; readonly points: number }[];
}

export interface Strip {
  readonly message: string;
  /** Text of the button that jumps to the problem; without it there is no button. */
  readonly jump?: string;
}

export type FromWebview =
  /** The script runs and waits for content, or has to have it anew. */
  | { readonly type: 'ready' }
  | { readonly type: 'options'; readonly options: PreviewOptions }
  /** Show where something was written; `source` is an index into the files of the posting. */
  | { readonly type: 'reveal'; readonly source: number; readonly start: number; readonly end: number }
  | { readonly type: 'revealProblem' }
  /** The reader scrolled to what was written here. */
  | { readonly type: 'scrolled'; readonly source: number; readonly offset: number }
  | { readonly type: 'askFixes'; readonly answer: number; readonly finding: number }
  | { readonly type: 'applyFix'; readonly answer: number; readonly finding: number; readonly fix: number }
  | { readonly type: 'applyScoreFix'; readonly answer: number; readonly fix: number }
  | { readonly type: 'explain'; readonly answer: number; readonly finding: number }
  | { readonly type: 'probeResult'; readonly id: number; readonly result: ProbeResult };

/** What tests ask the page; never sent outside of tests. */
export type ProbeAction =
  | { readonly kind: 'snapshot' }
  /** Where all blocks are. */
  | { readonly kind: 'layout' }
  /** A click on one of the blocks, counted as in the layout. */
  | { readonly kind: 'clickBlock'; readonly index: number }
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
  /** Where it was written: `start-end`. */
  readonly currentSource: string;
  readonly scrollTop: number;
  /** Another one for every time the page was loaded. */
  readonly pageId: string;
  /** True where the focus is in the page. */
  readonly focused: boolean;
  /** Height of the window. */
  readonly height: number;
  /** Empty unless the layout was asked for. */
  readonly blocks: readonly ProbeBlock[];
}

/** A block of the posting, measured from the top of the window. */
export interface ProbeBlock {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  /** True where no other block is in it. */
  readonly leaf: boolean;
}
