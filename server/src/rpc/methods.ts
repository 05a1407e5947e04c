import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  Command,
  CompletionItem,
  CompletionList,
  CompletionParams,
  ConfigurationParams,
  Definition,
  DefinitionLink,
  DefinitionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  Location,
  LogMessageParams,
  PrepareRenameParams,
  PrepareRenameResult,
  PublishDiagnosticsParams,
  ReferenceParams,
  RegistrationParams,
  RenameParams,
  ShowMessageParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type {
  ExportFormatsResult,
  ExportParams,
  ExportResult,
  FindSpecsParams,
  FindSpecsResult,
  ReadFileParams,
  ReadFileResult,
  RenderChangedParams,
  RenderParams,
  RenderResult,
  ScoreParams,
  ScoreResult,
  SkillPageParams,
  SkillPageResult,
  WorkspaceFixesParams,
  WorkspaceFixesResult,
} from '../protocol';

export interface Method<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** What editors may ask us. */
export interface Requests {
  initialize: Method<InitializeParams, InitializeResult>;
  shutdown: Method<undefined, null>;
  'textDocument/codeAction': Method<CodeActionParams, (CodeAction | Command)[] | null>;
  'textDocument/codeLens': Method<CodeLensParams, CodeLens[] | null>;
  'textDocument/completion': Method<CompletionParams, CompletionList | null>;
  'textDocument/definition': Method<DefinitionParams, Definition | DefinitionLink[] | null>;
  'textDocument/diagnostic': Method<DocumentDiagnosticParams, DocumentDiagnosticReport>;
  'textDocument/documentSymbol': Method<DocumentSymbolParams, DocumentSymbol[] | null>;
  'textDocument/foldingRange': Method<FoldingRangeParams, FoldingRange[] | null>;
  'textDocument/hover': Method<HoverParams, Hover | null>;
  'textDocument/inlayHint': Method<InlayHintParams, InlayHint[] | null>;
  'textDocument/prepareRename': Method<PrepareRenameParams, PrepareRenameResult | null>;
  'textDocument/references': Method<ReferenceParams, Location[] | null>;
  'textDocument/rename': Method<RenameParams, WorkspaceEdit | null>;
  'codeAction/resolve': Method<CodeAction, CodeAction>;
  'codeLens/resolve': Method<CodeLens, CodeLens>;
  'completionItem/resolve': Method<CompletionItem, CompletionItem>;
  'jobspec/render': Method<RenderParams, RenderResult | null>;
  'jobspec/exportFormats': Method<null, ExportFormatsResult>;
  'jobspec/export': Method<ExportParams, ExportResult | null>;
  'jobspec/score': Method<ScoreParams, ScoreResult | null>;
  'jobspec/skillPage': Method<SkillPageParams, SkillPageResult | null>;
  'jobspec/workspaceFixes': Method<WorkspaceFixesParams, WorkspaceFixesResult | null>;
}

/** What editors may tell us. */
export interface Told {
  initialized: object;
  exit: undefined;
  'textDocument/didOpen': DidOpenTextDocumentParams;
  'textDocument/didChange': DidChangeTextDocumentParams;
  'textDocument/didSave': DidSaveTextDocumentParams;
  'textDocument/didClose': DidCloseTextDocumentParams;
  'workspace/didChangeConfiguration': DidChangeConfigurationParams;
  'workspace/didChangeWatchedFiles': DidChangeWatchedFilesParams;
  'workspace/didChangeWorkspaceFolders': DidChangeWorkspaceFoldersParams;
}

/** What we may ask editors. */
export interface Asked {
  'client/registerCapability': Method<RegistrationParams, null>;
  'workspace/configuration': Method<ConfigurationParams, readonly unknown[]>;
  'workspace/diagnostic/refresh': Method<undefined, null>;
  'workspace/inlayHint/refresh': Method<undefined, null>;
  'workspace/codeLens/refresh': Method<undefined, null>;
  'jobspec/readFile': Method<ReadFileParams, ReadFileResult>;
  'jobspec/findSpecs': Method<FindSpecsParams, FindSpecsResult>;
}

/** What we may tell editors. */
export interface Sent {
  'textDocument/publishDiagnostics': PublishDiagnosticsParams;
  'window/logMessage': LogMessageParams;
  'window/showMessage': ShowMessageParams;
  'jobspec/renderChanged': RenderChangedParams;
}
