import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  TextEdit,
} from 'vscode-languageserver-types';
import { createHouses, type HouseConfig, type HouseRules, type HouseSources, readConfig } from './config';
import type { SpecContext } from './context';
import { parse, type SpecDocument } from './document';
import { codeActions } from './features/codeActions';
import { complete, resolveCompletion } from './features/completion';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { foldingRanges } from './features/folding';
import { underHouseRules } from './features/houseRules';
import { hover } from './features/hover';
import { identify, type NamedSkill, type SkillIdentity, skillAt } from './features/references';
import { refuseName, renameEdits } from './features/rename';
import { createRuleKnowledge } from './features/ruleKnowledge';
import { type SkillName, skillNames } from './features/skillNames';
import { symbols } from './features/symbols';
import { createRoleTable, type RoleTable } from './knowledge/roles';
import { createSkillTable, type SkillTable } from './knowledge/skills';
import type { FieldFaqs, Knowledge } from './knowledge/types';
import type { DocumentKind } from './schema/kinds';
import { words } from './schema/messages';
import { once } from './text/once';

export type { CatalogSource, HouseRules } from './config';
export { isSameSkill, type NamedSkill, type SkillIdentity } from './features/references';
export type { SkillName } from './features/skillNames';
export type { DocumentKind } from './schema/kinds';

/** Everything JobSpec knows about a file, for any host. No method throws on bad input, and none does I/O. */
export interface JobSpecLanguageService {
  /** Reads a file; every other method takes the result. An earlier reading of the file makes it quicker. */
  parse(text: string, previous?: SpecDocument): SpecDocument;
  diagnostics(document: SpecDocument, context: SpecContext): Diagnostic[];
  /** Fixes for diagnostics of this version of the document. */
  codeActions(document: SpecDocument, diagnostics: readonly Diagnostic[], context: SpecContext): CodeAction[];
  complete(document: SpecDocument, position: Position, context: SpecContext): CompletionList;
  /** Adds the documentation that the list itself leaves out. */
  resolveCompletion(item: CompletionItem): CompletionItem;
  hover(document: SpecDocument, position: Position, context: SpecContext): Hover | undefined;
  symbols(document: SpecDocument): DocumentSymbol[];
  foldingRanges(document: SpecDocument): FoldingRange[];
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
export interface ClientAbilities {
  readonly snippets?: boolean;
  /** Completion lists may say once what all their items share. */
  readonly itemDefaults?: boolean;
}

/** Where the service reports what should never happen. It does so and carries on. */
export interface ServiceReports {
  /** A rule threw; its findings are missing, those of the other rules are not. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

export function createLanguageService(
  knowledge: Knowledge,
  abilities: ClientAbilities = {},
  reports: ServiceReports = {},
): JobSpecLanguageService {
  // Tables are built when a feature first asks for them: diagnostics of a first file should not wait.
  const skills = once(() => createSkillTable(knowledge.skills.skills, knowledge.skills.categories));
  const roles = once(() => createRoleTable(knowledge.roles));
  const houses = once(() => createHouses(knowledge.skills));
  const depsWith = (table: () => SkillTable) => ({
    ...abilities,
    get skills(): SkillTable {
      return table();
    },
    get roles(): RoleTable {
      return roles();
    },
    get fields(): FieldFaqs {
      return knowledge.fields;
    },
    onError: reports.onRuleError,
  });
  const kitWith = (table: () => SkillTable) => {
    const deps = depsWith(table);
    return Object.assign(deps, { rules: createRuleKnowledge(deps) });
  };
  const builtIn = kitWith(skills);
  const ofHouse = new WeakMap<SkillTable, ReturnType<typeof kitWith>>();

  /** What the features work with, with the skills of the house where it has some. */
  function depsFor({ house }: Pick<SpecContext, 'house'>): ReturnType<typeof kitWith> {
    const table = house?.skills;
    if (!table) return builtIn;
    const kit = ofHouse.get(table) ?? kitWith(() => table);
    ofHouse.set(table, kit);
    return kit;
  }

  return Object.freeze<JobSpecLanguageService>({
    parse,
    diagnostics: (document, context) =>
      diagnostics(document, context, underHouseRules(depsFor(context).rules, context.house)),
    codeActions,
    complete: (document, position, context) => complete(document, position, context, depsFor(context)),
    resolveCompletion: (item) => resolveCompletion(item, builtIn),
    hover: (document, position, context) => hover(document, position, context, depsFor(context)),
    symbols,
    foldingRanges,
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
