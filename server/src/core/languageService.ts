import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Position,
} from 'vscode-languageserver-types';
import type { RoleEntry, SkillTable as SkillData } from '../../generated/knowledge';
import type { SpecContext } from './context';
import { parse, type SpecDocument } from './document';
import { codeActions } from './features/codeActions';
import { complete, resolveCompletion } from './features/completion';
import { diagnostics } from './features/diagnostics';
import { foldingRanges } from './features/folding';
import { hover } from './features/hover';
import { type PostingPage, postingPage } from './features/posting';
import { symbols } from './features/symbols';
import { createRoleTable, type RoleTable } from './knowledge/roles';
import { createSkillTable, type SkillTable } from './knowledge/skills';

/** What the service is made from. The knowledge is loaded when a feature first asks for it. */
export interface LanguageServiceDeps {
  readonly loadSkills: () => SkillData;
  readonly loadRoles: () => readonly RoleEntry[];
}

/** Everything JobSpec knows about a file, for any host. No method throws on bad input, and none does I/O. */
export interface JobSpecLanguageService {
  /** Reads a file; every other method takes the result. */
  parse(text: string): SpecDocument;
  diagnostics(document: SpecDocument, context: SpecContext): Diagnostic[];
  /** Fixes for diagnostics of this version of the document. */
  codeActions(document: SpecDocument, diagnostics: readonly Diagnostic[], context: SpecContext): CodeAction[];
  complete(document: SpecDocument, position: Position, context: SpecContext): CompletionList;
  /** Adds the documentation that the list itself leaves out. */
  resolveCompletion(item: CompletionItem): CompletionItem;
  hover(document: SpecDocument, position: Position): Hover | undefined;
  symbols(document: SpecDocument): DocumentSymbol[];
  foldingRanges(document: SpecDocument): FoldingRange[];
  /** The posting as the preview shows it, of the spec at an offset. */
  posting(document: SpecDocument, context: SpecContext, offset?: number): PostingPage | undefined;
}

export function createLanguageService({
  loadSkills,
  loadRoles,
}: LanguageServiceDeps): JobSpecLanguageService {
  const knowledge = {
    get skills(): SkillTable {
      return skills();
    },
    get roles(): RoleTable {
      return roles();
    },
  };
  const skills = once(() => {
    const { skills: entries, categories } = loadSkills();
    return createSkillTable(entries, categories);
  });
  const roles = once(() => createRoleTable(loadRoles()));

  return Object.freeze<JobSpecLanguageService>({
    parse,
    diagnostics,
    codeActions,
    complete: (document, position, context) => complete(document, position, context, knowledge),
    resolveCompletion: (item) => resolveCompletion(item, knowledge),
    hover: (document, position) => hover(document, position, knowledge),
    symbols,
    foldingRanges,
    posting: postingPage,
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
