import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  Color,
  ColorPresentation,
  ColorPresentationParams,
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
  DocumentColorParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  ExecuteCommandParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  Location,
  LogMessageParams,
  PrepareRenameParams,
  PrepareRenameResult,
  PublishDiagnosticsParams,
  ReferenceParams,
  RegistrationParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensParams,
  ShowMessageParams,
  ShowMessageRequestParams,
  SignatureHelp,
  SignatureHelpParams,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
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

/** What editors may ask us. Only that for which there is a handler is answered. */
export interface Requests {
  initialize: Method<InitializeParams, InitializeResult>;
  shutdown: Method<undefined, null>;
  'textDocument/codeAction': Method<CodeActionParams, (CodeAction | Command)[] | null>;
  'textDocument/codeLens': Method<CodeLensParams, CodeLens[] | null>;
  'textDocument/colorPresentation': Method<ColorPresentationParams, ColorPresentation[]>;
  'textDocument/completion': Method<CompletionParams, CompletionList | null>;
  'textDocument/definition': Method<DefinitionParams, Definition | DefinitionLink[] | null>;
  'textDocument/diagnostic': Method<DocumentDiagnosticParams, DocumentDiagnosticReport>;
  'textDocument/documentColor': Method<DocumentColorParams, Color[]>;
  'textDocument/documentHighlight': Method<DocumentHighlightParams, DocumentHighlight[] | null>;
  'textDocument/documentLink': Method<DocumentLinkParams, DocumentLink[] | null>;
  'textDocument/documentSymbol': Method<DocumentSymbolParams, DocumentSymbol[] | null>;
  'textDocument/foldingRange': Method<FoldingRangeParams, FoldingRange[] | null>;
  'textDocument/formatting': Method<DocumentFormattingParams, TextEdit[] | null>;
  'textDocument/hover': Method<HoverParams, Hover | null>;
  'textDocument/inlayHint': Method<InlayHintParams, InlayHint[] | null>;
  'textDocument/linkedEditingRange': Method<LinkedEditingRangeParams, LinkedEditingRanges | null>;
  'textDocument/onTypeFormatting': Method<DocumentOnTypeFormattingParams, TextEdit[] | null>;
  'textDocument/prepareRename': Method<PrepareRenameParams, PrepareRenameResult | null>;
  'textDocument/rangeFormatting': Method<DocumentRangeFormattingParams, TextEdit[] | null>;
  'textDocument/references': Method<ReferenceParams, Location[] | null>;
  'textDocument/rename': Method<RenameParams, WorkspaceEdit | null>;
  'textDocument/selectionRange': Method<SelectionRangeParams, SelectionRange[] | null>;
  'textDocument/semanticTokens/full': Method<SemanticTokensParams, SemanticTokens | null>;
  'textDocument/signatureHelp': Method<SignatureHelpParams, SignatureHelp | null>;
  'workspace/symbol': Method<WorkspaceSymbolParams, (SymbolInformation | WorkspaceSymbol)[] | null>;
  'workspace/executeCommand': Method<ExecuteCommandParams, unknown>;
  'codeAction/resolve': Method<CodeAction, CodeAction>;
  'codeLens/resolve': Method<CodeLens, CodeLens>;
  'completionItem/resolve': Method<CompletionItem, CompletionItem>;
  'documentLink/resolve': Method<DocumentLink, DocumentLink>;
  'inlayHint/resolve': Method<InlayHint, InlayHint>;
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
  'window/showMessageRequest': Method<ShowMessageRequestParams, { readonly title: string } | null>;
  'workspace/applyEdit': Method<ApplyWorkspaceEditParams, ApplyWorkspaceEditResult>;
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
