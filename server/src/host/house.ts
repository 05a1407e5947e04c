import type { SpecDocument } from '../core/document';
import type {
  CatalogSource,
  DocumentKind,
  HouseConfig,
  HouseRules,
  JobSpecLanguageService,
} from '../core/languageService';
import { contains, resolveReference, sameUri } from './addresses';
import type { FileReader } from './bases';
import { createFileCache } from './fileCache';

/** The name of the file with the house rules. */
export const configName = 'jobspec.config.yaml';

/** The house rules of the workspace: found, read and kept until a file changes. */
export interface House {
  /** The rules that hold for a file; for a configuration its own. Undefined where there are none. */
  rulesFor(uri: string): Promise<HouseRules | undefined>;
  /** Where the house rules for a file would stand: at the root of its workspace. */
  placeFor(uri: string): string | undefined;
  /** What a file holds, by its name or because a configuration lists it; undefined where it is none of ours. */
  kindOf(uri: string): DocumentKind | undefined;
  /** The parsed file, open or on disk. */
  document(uri: string): Promise<SpecDocument | undefined>;
  /** Forgets a file that changed; returns true where it had been looked for. */
  forget(uri: string): boolean;
}

export interface HouseOptions {
  readonly files: FileReader;
  readonly service: Pick<JobSpecLanguageService, 'parse' | 'readConfig' | 'house'>;
  /** The open document, which counts more than the file on disk, under the uri the editor has for it. */
  readonly open: (uri: string) => { readonly uri: string; readonly document: SpecDocument } | undefined;
  /** The folders files may come from. */
  readonly roots: () => readonly string[];
  /** Called once when a configuration turns out to be unreadable, and again only after it was readable. */
  readonly onBroken?: (configUri: string) => void;
  /** The configuration that holds for every file, wherever it lies; otherwise the nearest one holds. */
  readonly config?: string | undefined;
  /** What a call says beyond a configuration. */
  readonly adjust?: ((config: HouseConfig) => HouseConfig) | undefined;
}

/** Configurations and catalogs are few; this is a bound, not a size. */
const maxFiles = 500;
/** Folders between a file and the root of the workspace. */
const maxDepth = 30;

export function createHouse(options: HouseOptions): House {
  const { files, service, open, roots, onBroken, adjust = (config) => config } = options;
  const cache = createFileCache<SpecDocument | undefined>({ limit: maxFiles });
  const resolved = new Map<string, Resolved>();
  const broken = new Set<string>();

  async function document(uri: string, fromUri: string = uri): Promise<SpecDocument | undefined> {
    const opened = open(uri);
    if (opened) return opened.document;
    return cache.read(uri, async () => {
      const text = await files.read(uri, fromUri);
      return text === undefined ? undefined : service.parse(text);
    });
  }

  async function configFor(uri: string): Promise<string | undefined> {
    if (options.config !== undefined) return options.config;
    if (isConfig(uri)) return uri;
    const candidates = configsAround(uri);
    const documents = await Promise.all(candidates.map((candidate) => document(candidate, uri)));
    return candidates.find((_, at) => documents[at] !== undefined);
  }

  /** Most files lie beside the one before. */
  let last:
    | { readonly folder: string; readonly roots: string; readonly configs: readonly string[] }
    | undefined;
  function configsAround(uri: string): readonly string[] {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const key = roots().join('\n');
    if (last?.folder !== folder || last.roots !== key) {
      const configs = foldersOf(uri, roots()).map((each) => each + configName);
      last = { folder, roots: key, configs };
    }
    return last.configs;
  }

  async function resolve(uri: string): Promise<HouseRules | undefined> {
    const parsed = await document(uri);
    if (!parsed) {
      resolved.delete(uri);
      return undefined;
    }
    const config = adjust(service.readConfig(parsed));
    tellBroken(uri, config.broken);
    const catalogs = await Promise.all(
      config.catalogs.map(async (reference): Promise<CatalogSource> => {
        const target = resolveReference(reference, uri, roots());
        if (target === undefined || sameUri(target, uri))
          return { reference, uri: undefined, document: undefined };
        return { reference, uri: open(target)?.uri ?? target, document: await document(target, uri) };
      }),
    );
    const before = resolved.get(uri);
    if (before && before.document === parsed && isSame(before.rules.catalogs, catalogs)) return before.rules;
    const rules = service.house({ uri, document: parsed, config, catalogs });
    resolved.set(uri, { document: parsed, rules });
    return rules;
  }

  function tellBroken(uri: string, isBroken: boolean): void {
    if (!isBroken) broken.delete(uri);
    else if (!broken.has(uri)) {
      broken.add(uri);
      if (!open(uri)) onBroken?.(uri);
    }
  }

  function listing(uri: string): string | undefined {
    return [...resolved].find(([, { rules }]) =>
      rules.catalogs.some((catalog) => catalog.uri !== undefined && sameUri(catalog.uri, uri)),
    )?.[0];
  }

  return {
    document: (uri) => document(uri),
    async rulesFor(uri) {
      const nearest = await configFor(uri);
      const rules = nearest === undefined ? undefined : await resolve(nearest);
      // A catalog may lie outside of the folders that its configuration holds for.
      const other = listing(uri);
      return other === undefined || other === nearest ? rules : resolve(other);
    },
    placeFor(uri) {
      const root = roots().find((each) => contains(each, uri));
      return root === undefined ? undefined : `${root.replace(/\/$/, '')}/${configName}`;
    },
    kindOf(uri) {
      if (isConfig(uri)) return 'config';
      if (/\.jobspec\.ya?ml$/i.test(uri)) return 'spec';
      return listing(uri) === undefined ? undefined : 'catalog';
    },
    forget: cache.forget,
  };
}

interface Resolved {
  readonly document: SpecDocument;
  readonly rules: HouseRules;
}

function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

function isSame(left: readonly CatalogSource[], right: readonly CatalogSource[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ uri, document }, at) => uri === right[at]?.uri && document === right[at]?.document)
  );
}

/** The folders from the one a file lies in up to the root of its workspace; only the first without one. */
function foldersOf(uri: string, roots: readonly string[]): string[] {
  const holding = roots.filter((root) => contains(root, uri));
  const folders: string[] = [];
  try {
    let folder = new URL('.', uri).href;
    while (
      folders.length < maxDepth &&
      (folders.length === 0 || holding.some((root) => contains(root, folder)))
    ) {
      folders.push(folder);
      const above = new URL('..', folder).href;
      if (above === folder || holding.length === 0) break;
      folder = above;
    }
  } catch {
    // An address without folders, such as that of a file that was never saved.
    return [];
  }
  return folders;
}
