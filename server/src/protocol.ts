/**
 * Every custom request and notification between client and server. The client imports nothing else of the
 * server, so this file holds types and names only.
 */

/** Client → server: the posting a spec makes. Answers null where the server does not know the document. */
export const renderRequest = 'jobspec/render';

/**
 * Which text was checked: that of now; an earlier one, because checks wait for a save and the text has changed since;
 * or none yet.
 */
export type Checked = 'now' | 'earlier' | 'never';

/** The ways to look at a posting. */
export type PreviewView = 'page' | 'board' | 'search' | 'text' | 'print' | 'data' | 'changes';

export interface RenderParams {
  readonly uri: string;
  /** Chooses among the specs of a file that holds several: the one at this offset, or else the first. */
  readonly offset?: number;
  /** The careers page unless told otherwise. */
  readonly view?: PreviewView;
  /** True where findings come with the posting. */
  readonly findings?: boolean;
  /** An earlier text of the file, to show instead of that of now; nobody knows its findings. */
  readonly text?: string;
  /** For the view of changes: the text of the file to compare with. */
  readonly previous?: string;
  /** The name of a theme; that of the house rules unless told otherwise. */
  readonly theme?: string;
  /** True where the author trusts the folder: then its house rules may bring a style sheet and a logo. */
  readonly trusted?: boolean;
}

export interface RenderResult {
  /** Version of the document that was rendered. */
  readonly version: number;
  /** The job's title; empty where the spec has none yet. */
  readonly title: string;
  /** What the view shows; a careers page is one `article` element. Every block has `data-source`. */
  readonly html: string;
  /** Style sheet of the posting: the same one an export carries. */
  readonly style: string;
  /** The name of the theme it has, and all there are. */
  readonly theme: string;
  readonly themes: readonly { readonly name: string; readonly title: string }[];
  /** Where in the document the rendered spec stands. */
  readonly spec: { readonly start: number; readonly end: number };
  /** Language tag of the posting. */
  readonly lang: string;
  /** The paper people print on in the job's country. */
  readonly paper: 'a4' | 'letter';
  /**
   * The files the posting was written in: the document itself first, then those it extends. A block's
   * `data-uri` is an index into this list; a block without one belongs to the first.
   */
  readonly sources: readonly string[];
  /** True where slips, or files that cannot be extended, hide parts of the posting. */
  readonly broken: boolean;
  /** True where slips of the file itself make the posting a guess. */
  readonly guessed: boolean;
  /** What makes it broken, in words, the first problem first. */
  readonly problems: readonly RenderProblem[];
  /**
   * In the order of the file; `data-finding` holds indexes into this list. Empty unless they were asked for. Those of
   * an earlier text stand where its words are now.
   */
  readonly findings: readonly RenderFinding[];
  /** Which text they were found in. */
  readonly checked: Checked;
}

export interface RenderFinding {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** Offsets in the document, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where the page about it can be opened. */
  readonly page?: string;
  /** The diagnostic as the editor has it: with it, the server is asked for fixes. */
  readonly diagnostic: object;
}

export interface RenderProblem {
  readonly message: string;
  /** Offsets in the document, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Client → server: what a posting can be exported to. */
export const exportFormatsRequest = 'jobspec/exportFormats';

export interface ExportFormatsResult {
  readonly formats: readonly {
    readonly id: string;
    readonly title: string;
    /** What it is for, in a few words. */
    readonly use: string;
    /** The ending of its files, without the dot. */
    readonly extension: string;
  }[];
}

/** Client → server: the file of an export. Answers null where the server does not know document or format. */
export const exportRequest = 'jobspec/export';

export interface ExportParams {
  readonly uri: string;
  /** Chooses among the specs of a file that holds several: the one at this offset, or else the first. */
  readonly offset?: number;
  readonly format: string;
}

export interface ExportResult {
  /** Version of the document that was exported. */
  readonly version: number;
  /** What the file may be called. */
  readonly name?: string;
  /** What goes into the file; bytes that are no text are in `base64`. */
  readonly text?: string;
  readonly base64?: string;
  /** Why there is no file, in words. */
  readonly problem?: string;
  /** Where the problem is, in UTF-16 code units. */
  readonly offset?: number;
}

/**
 * Server → client: these specs may look different now although their own text did not change, because a file
 * they extend, or the configuration, changed.
 */
export const renderChangedNotification = 'jobspec/renderChanged';

export interface RenderChangedParams {
  readonly uris: readonly string[];
}

/** Client → server: all that is known of a skill. Answers null where no catalog knows it. */
export const skillPageRequest = 'jobspec/skillPage';

export interface SkillPageParams {
  /** Any of its names. */
  readonly name: string;
  /** The file the question comes from, whose house rules may know other skills. */
  readonly uri?: string;
}

export interface SkillPageResult {
  /** The canonical name. */
  readonly name: string;
  readonly markdown: string;
}

/** Client → server: how good a posting is. Answers null where the server does not know the document. */
export const scoreRequest = 'jobspec/score';

export interface ScoreParams {
  readonly uri: string;
  /** Chooses among the specs of a file that holds several: the one at this offset, or else the first. */
  readonly offset?: number;
  /** How many of the fixes that raise it most to work out; none if left out. */
  readonly fixes?: number;
}

export interface ScoreResult {
  /** Version of the document that was asked about. */
  readonly version: number;
  /** Which text was judged; of an earlier one there are no fixes, and ranges are where its words are now. */
  readonly checked: Checked;
  /** 0 to 100; null where there is nothing whole to judge, such as behind a slip of YAML, or nothing was judged yet. */
  readonly score: number | null;
  readonly categories: readonly ScoreCategoryResult[];
  /** In source order. The points of all of them are what is missing to 100. */
  readonly deductions: readonly ScoreDeduction[];
  /** Best first. */
  readonly fixes: readonly ScoreFix[];
}

export interface ScoreCategoryResult {
  readonly title: string;
  readonly description: string;
  readonly value: number;
  readonly most: number;
}

export interface ScoreDeduction {
  /** The rule. */
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** Title of the category it counts against. */
  readonly category: string;
  readonly points: number;
  readonly range: TextRange;
}

export interface ScoreFix {
  readonly title: string;
  /** What it is for. */
  readonly message: string;
  /** Points that the score rises by. */
  readonly points: number;
  readonly edits: readonly TextChange[];
}

/** Lines and UTF-16 columns from 0, as in the protocol. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface TextChange {
  readonly range: TextRange;
  readonly newText: string;
}

/** What the command behind a code lens that applies a fix is called with. */
export interface ApplyFixArguments {
  readonly uri: string;
  /** The edits fit this version only. */
  readonly version: number;
  readonly edits: readonly TextChange[];
}

/** Client → server: the fixes of all job descriptions of the workspace. Changes nothing itself. */
export const workspaceFixesRequest = 'jobspec/workspaceFixes';

export interface WorkspaceFixesParams {
  /** The rule whose fixes are wanted; left out, all fixes of all rules that nobody has to look at. */
  readonly rule?: string;
}

export interface WorkspaceFixesResult {
  /** How many job descriptions were looked at; those that the house rules leave out are not among them. */
  readonly checked: number;
  /** The files with something to fix. */
  readonly files: readonly FileChange[];
}

export interface FileChange {
  readonly uri: string;
  /** The version the edits fit; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextChange[];
}

/** Server → client: the text of a file that a spec extends, or of house rules. For places where the server has no disk. */
export const readFileRequest = 'jobspec/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** True for the bytes of the file, as base64. */
  readonly base64?: true;
}

export interface ReadFileResult {
  /** Null where the file does not exist or cannot be read. */
  readonly text: string | null;
}

/** Server → client: the addresses of the job descriptions of the workspace. */
export const findSpecsRequest = 'jobspec/findSpecs';

export interface FindSpecsParams {
  /** The largest number of files to name. */
  readonly limit: number;
}

export interface FindSpecsResult {
  readonly uris: readonly string[];
}

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  /** `push`: the server sends diagnostics as the author pauses, and the editor does not ask for them. */
  readonly diagnostics?: 'push' | 'pull';
  /**
   * The command that opens a page of the documentation; it is called with the page's path inside the extension.
   * Without one, codes of diagnostics link to the address of the page, where it has one.
   */
  readonly pageCommand?: string;
  /** The command that shows all about a skill, called with `SkillPageParams`. Hovers link to it where there is one. */
  readonly skillCommand?: string;
  /**
   * The command that shows a score, called with `ScoreParams`, and the one that applies a fix, called with
   * `ApplyFixArguments`. With both, the server offers code lenses.
   */
  readonly scoreCommand?: string;
  readonly applyFixCommand?: string;
  /** The command that fixes all job descriptions of the workspace, called with `WorkspaceFixesParams`. */
  readonly fixWorkspaceCommand?: string;
  /** Address of the folder `dist` of the extension, with a slash at its end. For a server in a browser. */
  readonly assets?: string;
  /** True where the client answers `readFileRequest` and `findSpecsRequest`. */
  readonly readFiles?: boolean;
}
