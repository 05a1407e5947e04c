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
import type { FieldFaqs, Knowledge } from './knowledge/types';
import { once } from './text/once';

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

/** What the editor can show, beyond the least that the protocol asks of it. */
export interface ClientAbilities {
  readonly snippets?: boolean;
  /** Completion lists may say once what all their items share. */
  readonly itemDefaults?: boolean;
}

export function createLanguageService(
  knowledge: Knowledge,
  abilities: ClientAbilities = {},
): JobSpecLanguageService {
  // Tables are built when a feature first asks for them: diagnostics of a first file should not wait.
  const skills = once(() => createSkillTable(knowledge.skills.skills, knowledge.skills.categories));
  const roles = once(() => createRoleTable(knowledge.roles));
  const deps = {
    ...abilities,
    get skills(): SkillTable {
      return skills();
    },
    get roles(): RoleTable {
      return roles();
    },
    get fields(): FieldFaqs {
      return knowledge.fields;
    },
  };

  return Object.freeze<JobSpecLanguageService>({
    parse,
    diagnostics,
    codeActions,
    complete: (document, position, context) => complete(document, position, context, deps),
    resolveCompletion: (item) => resolveCompletion(item, deps),
    hover: (document, position) => hover(document, position, deps),
    symbols,
    foldingRanges,
    posting: postingPage,
  });
}
