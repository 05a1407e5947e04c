import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import {
  createLanguageService,
  type DocumentKind,
  type HouseConfig,
  type HouseRules,
  type JobSpecLanguageService,
} from '../core/languageService';
import type { Severity } from '../core/schema/finding';
import { type Bases, createBases } from '../host/bases';
import { configName, createHouse, type House } from '../host/house';
import { type HouseLookFiles, readLook } from '../host/look';
import { createNodeFiles } from '../host/nodeFiles';
import type { Terminal } from './command';
import { readText, withoutByteOrderMark } from './files/readText';
import { rootOf } from './roots';

/** A file ready for the language service. */
export interface LoadedSpec {
  readonly document: SpecDocument;
  readonly context: SpecContext;
}

/** Reads specs for the commands, with what they extend and the house rules that hold for them. */
export interface SpecLoader {
  readonly service: JobSpecLanguageService;
  load(file: string): Promise<LoadedSpec>;
  /** A text that has no file, as if it lay under this path. */
  loadText(text: string, path: string): Promise<LoadedSpec>;
  /** The house rules that hold for what was loaded so far, with the house catalogs that they name. */
  loadHouses(): Promise<LoadedHouse[]>;
  /** The house rules that hold for the current folder. */
  ownHouse(): Promise<HouseRules | undefined>;
  /** How the postings of a house look, with the files it adds; read once for each configuration. */
  lookOf(rules: HouseRules | undefined): Promise<HouseLookFiles>;
  /** The rules that could not do their work on what was loaded so far, and why; their findings are missing. */
  readonly failedRules: ReadonlyMap<string, string>;
}

/** A configuration by its address, and the files that belong to it. */
export interface LoadedHouse {
  readonly config: string;
  readonly files: readonly LoadedHouseFile[];
}

export interface LoadedHouseFile extends LoadedSpec {
  readonly file: string;
}

/** What the files of one root share. */
interface World {
  readonly bases: Bases;
  readonly house: House;
  look(rules: HouseRules | undefined): Promise<HouseLookFiles>;
}

/** What reading takes of the world. */
export type SpecWorld = Pick<Terminal, 'cwd' | 'today' | 'knowledge'>;

/** What a call says about house rules beyond the files. */
export interface HouseChoice {
  /** The configuration that holds for all files, in full; otherwise the nearest one holds. */
  readonly config?: string | undefined;
  /** How much rules weigh, whatever a configuration says. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'> | undefined;
}

export async function createSpecLoader(
  { cwd, today, knowledge }: SpecWorld,
  choice: HouseChoice = {},
): Promise<SpecLoader> {
  const failedRules = new Map<string, string>();
  const service = createLanguageService(
    await knowledge(),
    {},
    {
      onRuleError: (rule, error) =>
        failedRules.set(rule, error instanceof Error ? error.message : String(error)),
    },
    { manyFiles: true },
  );
  const worlds = new Map<string, World>();
  const houses = new Map<string, { readonly rules: HouseRules; readonly house: House }>();
  const roots = new Map<string, string>();
  const looks = new Map<string | undefined, Promise<HouseLookFiles>>();
  let latest: SpecDocument | undefined;

  async function worldOf(file: string): Promise<World> {
    const folder = dirname(file);
    const root = roots.get(folder) ?? pathToFileURL(join(await rootOf(file, cwd), '/')).href;
    roots.set(folder, root);
    const world = worlds.get(root) ?? createWorld(root, service, choice);
    worlds.set(root, world);
    return world;
  }

  async function prepare(text: string, file: string): Promise<LoadedSpec> {
    const uri = pathToFileURL(file).href;
    const { bases, house } = await worldOf(file);
    // What is the same in all files of a house is parsed once.
    const document = service.parse(withoutByteOrderMark(text), latest);
    latest = document;
    await bases.load(uri, document);
    const written = await house.rulesFor(uri);
    if (written) houses.set(written.uri, { rules: written, house });
    const rules = written ?? chosen;
    return {
      document,
      context: {
        uri,
        today,
        pageUri,
        base: bases.base,
        // Somebody may name the house rules themselves.
        ...(basename(file) === configName ? { kind: 'config' } : {}),
        ...(rules ? { house: rules } : {}),
      },
    };
  }

  /** The rules where no configuration holds, and the call says something about them. */
  const chosen = choice.severities?.size
    ? service.house({
        uri: pathToFileURL(join(cwd, configName)).href,
        config: adjust(service.readConfig(service.parse('')), choice),
        catalogs: [],
      })
    : undefined;

  async function loadHouseFile(
    uri: string,
    kind: DocumentKind,
    rules: HouseRules,
    house: House,
  ): Promise<LoadedHouseFile[]> {
    const document = await house.document(uri);
    return document
      ? [{ file: fileURLToPath(uri), document, context: { uri, kind, today, pageUri, house: rules } }]
      : [];
  }

  return {
    service,
    failedRules,
    load: async (file) => prepare(readText(file), file),
    loadText: (text, name) => prepare(text, resolve(cwd, name)),
    loadHouses: () =>
      Promise.all(
        [...houses.values()].map(async ({ rules, house }) => {
          const catalogs = rules.catalogs.flatMap(({ uri }) => uri ?? []);
          const files = await Promise.all([
            loadHouseFile(rules.uri, 'config', rules, house),
            ...catalogs.map((uri) => loadHouseFile(uri, 'catalog', rules, house)),
          ]);
          return { config: rules.uri, files: files.flat() };
        }),
      ),
    async lookOf(rules) {
      const world = await worldOf(rules ? fileURLToPath(rules.uri) : join(cwd, 'any'));
      const known = looks.get(rules?.uri) ?? world.look(rules);
      looks.set(rules?.uri, known);
      return known;
    },
    async ownHouse() {
      const file = join(cwd, 'any.jobspec.yaml');
      return (await worldOf(file)).house.rulesFor(pathToFileURL(file).href);
    },
  };
}

function createWorld(root: string, service: JobSpecLanguageService, choice: HouseChoice): World {
  const roots = () => [root];
  const files = createNodeFiles(roots);
  const config = choice.config === undefined ? undefined : pathToFileURL(choice.config).href;
  const open = () => undefined;
  return {
    bases: createBases({ files, parse: service.parse, open, roots }),
    house: createHouse({ files, service, open, roots, config, adjust: (read) => adjust(read, choice) }),
    look: (rules) => readLook(rules, files, roots()),
  };
}

/** The last override counts, so that is what the call becomes. */
function adjust(config: HouseConfig, { severities }: HouseChoice): HouseConfig {
  if (!severities?.size) return config;
  const { options, profile, words } = emptySettings;
  const override = { files: ['**'], severities, options, profile, words };
  return { ...config, overrides: [...config.overrides, override] };
}

const emptySettings = {
  options: new Map(),
  profile: undefined,
  words: { allow: new Set<string>(), deny: [] },
};

/** Reports name a page by its path, which is the same in the repository and in the installed extension. */
function pageUri(path: string): string {
  return path;
}
