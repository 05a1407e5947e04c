import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { createHouses, type HouseConfig, type HouseRules, type HouseSources, readConfig } from './config';
import type { SpecContext } from './context';
import { parse, type SpecDocument } from './document';
import { codeActions } from './features/codeActions';
import { type CompletionRequest, complete, resolveCompletion } from './features/completion';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { type FixAllRequest, fixAll } from './features/fixAll';
import { editOfRule, type FixAllAbilities, fixAllActions, fixAllOfRule } from './features/fixAllActions';
import { foldingRanges } from './features/folding';
import { houseActions } from './features/houseActions';
import { underHouseRules } from './features/houseRules';
import { hover } from './features/hover';
import { type SkillPage, skillPage } from './features/hover/skillPage';
import { inlayHints } from './features/inlayHints';
import { lawReminder } from './features/lawReminder';
import { type NextFix, nextFixes } from './features/nextFixes';
import { identify, type NamedSkill, type SkillIdentity, skillAt } from './features/references';
import { refuseName, renameEdits } from './features/rename';
import { type RoleActionRequest, roleActions } from './features/roleActions';
import { createRuleKnowledge } from './features/ruleKnowledge';
import { type Score, score } from './features/score';
import { silenceActions } from './features/silenceActions';
import { type SkillName, skillNames } from './features/skillNames';
import { symbols } from './features/symbols';
import { createRoleTable, type RoleTable } from './knowledge/roles';
import { createSkillTable, type SkillTable } from './knowledge/skills';
import { createTermBook, type TermBook } from './knowledge/terms';
import type { FieldFaqs, Knowledge } from './knowledge/types';
import type { DocumentKind } from './schema/kinds';
import { words } from './schema/messages';
import { once } from './text/once';
import { perObject } from './text/perObject';

export type { CatalogSource, HouseConfig, HouseRules } from './config';
export type { ExportFormat, ExportOrder, ExportOutcome, Undrawn } from './features/exporting';
export { fixAllKind } from './features/fixAllActions';
export type { NextFix } from './features/nextFixes';
export type { PostingPage, PostingRequest } from './features/posting';
export { isSameSkill, type NamedSkill, type SkillIdentity } from './features/references';
export type { Score } from './features/score';
export type { SkillName } from './features/skillNames';
export type { OccupationCode, RoleEntry } from './knowledge/types';
export type { DocumentKind } from './schema/kinds';

/** Everything JobSpec knows about a file, for any host. No method throws on bad input, and none does I/O. */
export interface JobSpecLanguageService {
  /** Reads a file; every other method takes the result. An earlier reading of the file makes it quicker. */
  parse(text: string, previous?: SpecDocument): SpecDocument;
  diagnostics(document: SpecDocument, context: SpecContext): Diagnostic[];
  /** Those diagnostics that need no knowledge of skills and roles: slips of YAML and mistakes of the format. */
  mistakes(document: SpecDocument, context: SpecContext): Diagnostic[];
  /** What to tell once, beside the diagnostics, of laws that may have changed; undefined where there is no need. */
  lawReminder(document: SpecDocument, context: SpecContext): string | undefined;
  /** Fixes for diagnostics of this version of the document. */
  codeActions(document: SpecDocument, diagnostics: readonly Diagnostic[], context: SpecContext): CodeAction[];
  /** What the action for all findings of a rule in a file does; undefined where nothing can be fixed. */
  editOfRule(document: SpecDocument, rule: string, context: SpecContext): WorkspaceEdit | undefined;
  /** All fixes of a file at once: the safe ones of all rules unless told otherwise. */
  fixAll(document: SpecDocument, context: SpecContext, request?: FixAllRequest): TextEdit[];
  /** The same as an action, for saving; none where there is nothing to fix. */
  fixAllActions(document: SpecDocument, context: SpecContext): CodeAction[];
  /** How good the posting of the spec at an offset is; undefined where there is nothing whole to judge. */
  score(document: SpecDocument, context: SpecContext, offset?: number): Score | undefined;
  /** The fixes that raise the score most, best first, each with exactly what it brings. */
  nextFixes(document: SpecDocument, context: SpecContext, limit: number, offset?: number): NextFix[];
  /** What the role that the title names can add to the spec. */
  roleActions(document: SpecDocument, request: RoleActionRequest, context: SpecContext): CodeAction[];
  complete(
    document: SpecDocument,
    position: Position,
    context: SpecContext,
    request?: CompletionRequest,
  ): CompletionList;
  /** Adds the documentation that the list itself leaves out. */
  resolveCompletion(item: CompletionItem): CompletionItem;
  hover(document: SpecDocument, position: Position, context: SpecContext): Hover | undefined;
  /** Category and first year of the listed skills in a part of the file. */
  inlayHints(document: SpecDocument, range: Range, context: SpecContext): InlayHint[];
  /** All that is known of a skill, as a page; undefined where no catalog knows it. */
  skillPage(name: string, house?: HouseRules): SkillPage | undefined;
  symbols(document: SpecDocument): DocumentSymbol[];
  foldingRanges(document: SpecDocument): FoldingRange[];
  /** What is known, with the skills of the house where there are rules of one: for what no editor asks, see `lookUps.ts`. */
  known(house?: HouseRules): Known;
  /** What a configuration of house rules says; the host then reads the catalogs it names. */
  readConfig(document: SpecDocument): HouseConfig;
  /** What to tell the author of a spec whose configuration cannot be read. */
  brokenConfig(name: string): string;
  /** The house rules that a configuration and its catalogs make. */
  house(sources: HouseSources): HouseRules;
  /** Where the thing under the cursor is described: a skill of the house, a file. */
  definition(document: SpecDocument, position: Position, context: SpecContext): Location[];
  /** The skill that the name under the cursor means. */
  skillAt(document: SpecDocument, position: Position, context: SpecContext): NamedSkill | undefined;
  /** Every place of a file where the name of a skill stands, whatever the catalogs say about it. */
  skillNames(document: SpecDocument, kind: DocumentKind): readonly SkillName[];
  /** The skill a name means under house rules, and whose it is. */
  identify(name: string, house: HouseRules | undefined): SkillIdentity | undefined;
  /** Why a skill cannot be renamed, or not to this name, in words; undefined where it can. */
  refuseName(
    skill: NamedSkill | undefined,
    newName: string | undefined,
    house: HouseRules | undefined,
  ): string | undefined;
  /** The changes at a place that names a skill; none where it is named by another of its names. */
  renameEdits(
    place: SkillName,
    skill: SkillIdentity,
    newName: string,
    house: HouseRules | undefined,
  ): TextEdit[];
}

/** What the editor can show, beyond the least that the protocol asks of it. */
export interface ClientAbilities extends FixAllAbilities {
  readonly snippets?: boolean;
  /** Edits of actions may be snippets, which put the cursor where something is to be typed. */
  readonly snippetEdits?: boolean;
  /** Completion lists may say once what all their items share. */
  readonly itemDefaults?: boolean;
  /** How hovers are shown; as Markdown if left out. */
  readonly hoverFormat?: 'markdown' | 'plaintext';
  /** The command that shows the whole entry of a skill; hovers link to it. */
  readonly skillCommand?: string;
}

/** Where the service reports what should never happen. It does so and carries on. */
export interface ServiceReports {
  /** A rule threw; its findings are missing, those of the other rules are not. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/** The tables over the knowledge. */
export interface Known {
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly rules: ReturnType<typeof createRuleKnowledge>;
}

/** How the service is used. */
export interface ServiceUse {
  /**
   * Many files are read once each, instead of one again and again: texts that they share are remembered longer, and
   * nothing is kept for the next version of a file.
   */
  readonly manyFiles?: boolean;
}

const skillsOf = perObject(({ skills: { skills, categories, spellings } }: Knowledge) =>
  createSkillTable(skills, categories, spellings),
);
const rolesOf = perObject(({ roles }: Knowledge) => createRoleTable(roles));
const termsOf = perObject(({ terms }: Knowledge) => createTermBook(terms));

export function createLanguageService(
  knowledge: Knowledge,
  abilities: ClientAbilities = {},
  reports: ServiceReports = {},
  use: ServiceUse = {},
): JobSpecLanguageService {
  // Tables are built when a feature first asks for them: diagnostics of a first file should not wait.
  const skills = (): SkillTable => skillsOf(knowledge);
  const roles = (): RoleTable => rolesOf(knowledge);
  const terms = (): TermBook => termsOf(knowledge);
  const houses = once(() => createHouses(knowledge.skills));
  const depsWith = (table: () => SkillTable) => ({
    ...abilities,
    get skills(): SkillTable {
      return table();
    },
    get roles(): RoleTable {
      return roles();
    },
    get terms(): TermBook {
      return terms();
    },
    get fields(): FieldFaqs {
      return knowledge.fields;
    },
    knowledge,
    onError: reports.onRuleError,
    manyFiles: use.manyFiles,
  });
  const kitWith = (table: () => SkillTable) => {
    const deps = depsWith(table);
    return Object.assign(deps, { rules: createRuleKnowledge(deps) });
  };
  const builtIn = kitWith(skills);
  const ofHouse = perObject((table: SkillTable) => kitWith(() => table));

  /** What the features work with, with the skills of the house where it has some. */
  function depsFor({ house }: Pick<SpecContext, 'house'>): ReturnType<typeof kitWith> {
    const table = house?.skills;
    return table ? ofHouse(table) : builtIn;
  }

  function rulesFor(context: SpecContext): ReturnType<typeof underHouseRules> {
    return underHouseRules(depsFor(context).rules, context.house, context.uri);
  }

  return Object.freeze<JobSpecLanguageService>({
    parse,
    mistakes: (document, context) => diagnostics(document, context),
    diagnostics: (document, context) => diagnostics(document, context, rulesFor(context)),
    lawReminder: (document, context) => lawReminder(document, context, rulesFor(context)),
    codeActions: (document, told, context) => [
      ...codeActions(document, told, context),
      ...fixAllOfRule(document, told, context, rulesFor(context), abilities),
      ...silenceActions(document, told, context, abilities),
      ...houseActions(document, told, context),
    ],
    editOfRule: (document, rule, context) => editOfRule(document, rule, context, rulesFor(context)),
    fixAll: (document, context, request) => fixAll(document, context, rulesFor(context), request),
    fixAllActions: (document, context) => fixAllActions(document, context, rulesFor(context)),
    score: (document, context, offset = 0) => score(document, context, rulesFor(context), offset),
    nextFixes(document, context, limit, offset = 0) {
      const rules = rulesFor(context);
      const before = score(document, context, rules, offset);
      return before ? nextFixes({ document, context, knowledge: rules, offset, parse }, before, limit) : [];
    },
    roleActions: (document, request, context) => roleActions(document, request, context, depsFor(context)),
    complete: (document, position, context, request) =>
      complete(document, position, context, depsFor(context), request),
    resolveCompletion: (item) => resolveCompletion(item, builtIn),
    hover: (document, position, context) => hover(document, position, context, depsFor(context)),
    inlayHints: (document, range, context) => inlayHints(document, range, depsFor(context)),
    skillPage: (name, house) => skillPage(name, depsFor({ ...(house ? { house } : {}) })),
    symbols,
    foldingRanges,
    known: (house) => depsFor({ ...(house ? { house } : {}) }),
    readConfig,
    brokenConfig: words.house.brokenConfig,
    house: (sources) => houses().resolve(sources),
    definition: (document, position, context) => definition(document, position, context, depsFor(context)),
    skillAt: (document, position, context) => skillAt(document, position, context, depsFor(context)),
    skillNames,
    identify: (name, house) => identify(name, house, depsFor({ ...(house ? { house } : {}) })),
    refuseName: (skill, newName, house) =>
      refuseName(skill, newName, depsFor({ ...(house ? { house } : {}) })),
    renameEdits,
  });
}
