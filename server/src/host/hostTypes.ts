import type { Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import type { JobSpecLanguageService } from '../core/languageService';
import type { Checked } from '../protocol';
import type { CancellationToken } from '../rpc/cancellation';
import type { Connection } from '../rpc/connection';
import type { WorkspaceFiles } from './bases';
import type { HouseLooks } from './houseLooks';
import type { SkillSearch } from './skillSearch';

/** How diagnostics reach the editor: sent by us, or asked for by it. */
export type DiagnosticsMode = 'push' | 'pull';

export interface HostOptions {
  readonly connection: Connection;
  readonly service: JobSpecLanguageService;
  readonly files: WorkspaceFiles;
  readonly today: () => string;
  /** Called before work that takes long. */
  readonly hurry: () => void;
  /** Where the pages behind the codes of diagnostics are; undefined where nobody can open them. */
  readonly pageUri: SpecContext['pageUri'];
  /** Uris of the workspace folders; kept up to date here. */
  readonly roots: Set<string>;
  readonly mode: DiagnosticsMode;
  /** What the editor can do beyond the basics. */
  readonly can: {
    readonly configuration: boolean;
    readonly registerConfiguration: boolean;
    readonly registerWatchers: boolean;
    readonly refreshDiagnostics: boolean;
    readonly refreshInlayHints: boolean;
    readonly refreshCodeLenses: boolean;
    readonly versionedEdits: boolean;
    /** An edit may make a new file. */
    readonly makesFiles: boolean;
  };
}

/** The open documents and the world around them: everything that has state. */
export interface Host {
  /** Begins to listen for what the editor tells only after it is initialized. */
  start(): Promise<void>;
  /** Plans nothing any more: the editor is going away. */
  stop(): void;
  readonly mode: DiagnosticsMode;
  /** The document as it is now, with what it extends; undefined where it is not open, or none of ours. */
  open(uri: string): Promise<OpenDocument | undefined>;
  /** The diagnostics of a document; the first time that laws may have changed, the author is told as well. */
  check(document: OpenDocument): readonly Diagnostic[];
  /**
   * The diagnostics for the preview. Where the document is about to be checked, those of the last check have to
   * do: should they be wrong, the preview is told to ask again. Where checks wait for a save, they are those of the
   * last one as well, or none where there was none.
   */
  diagnosticsToShow(document: OpenDocument): readonly Diagnostic[];
  /** Diagnostics that the editor or its preview has, with the facts of now for their fixes. */
  withFacts(document: OpenDocument, told: readonly Diagnostic[]): Diagnostic[];
  /** The posting of this version was made. */
  rendered(document: OpenDocument): void;
  /** The job descriptions of the workspace, open ones included. */
  specs(token: CancellationToken): Promise<readonly string[]>;
  /** A job description of the workspace, open or not; undefined where it cannot be read. */
  read(uri: string): Promise<SpecOfWorkspace | undefined>;
  /** False where the author wants to be told on save only, and has not saved yet. */
  isDue(uri: string): boolean;
  /**
   * What the author is told about: the document as it is, or, where its check waits for a save, as it was when it was
   * checked last.
   */
  judged(document: OpenDocument): { readonly checked: Checked; readonly document: OpenDocument };
  /** True where the author wants to see category and year behind the skills. */
  wantsSkillHints(): boolean;
  /** Changes to several files, valid for the versions that are open now. */
  workspaceEdit(changes: ReadonlyMap<string, readonly TextEdit[]>): WorkspaceEdit;
  readonly search: SkillSearch;
  readonly looks: HouseLooks;
}

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  /** Which state of the world around it this is; see `Checks.roundOf`. */
  readonly round: number;
  readonly parsed: SpecDocument;
  readonly context: SpecContext;
}

export interface SpecOfWorkspace extends Omit<OpenDocument, 'version' | 'round'> {
  /** Null where it is not open. */
  readonly version: number | null;
}
