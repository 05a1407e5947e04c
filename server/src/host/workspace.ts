import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import type { DocumentKind, HouseRules, JobSpecLanguageService } from '../core/languageService';
import type { CancellationToken } from '../rpc/cancellation';
import { hasNeighbors, sameUri } from './addresses';
import { createBases, type WorkspaceFiles } from './bases';
import type { DocumentCache } from './documentCache';
import type { OpenDocuments } from './documents';
import { createHouse } from './house';
import { createSkillSearch, type SkillSearch } from './skillSearch';
import { createWorkspaceIndex } from './workspaceIndex';

/** The files around the open documents: what these extend, the house rules, and the other job descriptions. */
export interface Workspace {
  /** What a document holds; undefined for the YAML of others. */
  kindOf(document: TextDocument): DocumentKind | undefined;
  /** True for house rules and house catalogs, which hold for other files. */
  isOfHouse(uri: string): boolean;
  /**
   * The document as it is now, with everything it needs from other files; undefined where it is not open, or
   * none of ours.
   */
  open(uri: string): Promise<Opened | undefined>;
  /** The job descriptions of the workspace, open ones included. */
  specs(token: CancellationToken): Promise<readonly string[]>;
  /** A job description with everything it needs, whether it is open or not; undefined where it cannot be read. */
  read(uri: string): Promise<ReadSpec | undefined>;
  /** The open job descriptions that extend a file, directly or through others. */
  dependents(changed: string): readonly string[];
  /** Forgets a file that changed; returns true where an open document may have used it. */
  forget(uri: string): boolean;
  /** Forgets which files there are. */
  foldersChanged(): void;
  readonly search: SkillSearch;
}

export interface Opened extends Omit<ReadSpec, 'version'> {
  readonly document: TextDocument;
  readonly kind: DocumentKind;
}

export interface ReadSpec {
  /** Null where it is not open. */
  readonly version: number | null;
  readonly parsed: SpecDocument;
  readonly surroundings: Pick<SpecContext, 'kind' | 'base' | 'house' | 'newHouse'>;
}

export interface WorkspaceOptions {
  readonly documents: OpenDocuments;
  readonly cache: DocumentCache;
  readonly service: JobSpecLanguageService;
  readonly files: WorkspaceFiles;
  /** The folders files may come from. */
  readonly roots: () => readonly string[];
  /** True where the editor tells of files that change. */
  readonly watched: () => boolean;
  /** True where an edit may make a new file. */
  readonly makesFiles: () => boolean;
  readonly onBrokenConfig: (uri: string) => void;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { documents, cache, service, files, roots, watched, makesFiles, onBrokenConfig } = options;
  const openAt = (uri: string): { uri: string; document: SpecDocument } | undefined => {
    const found = documents.get(uri) ?? documents.all().find((document) => sameUri(document.uri, uri));
    return found && { uri: found.uri, document: cache.get(found) };
  };
  const bases = createBases({ files, parse: service.parse, open: openAt, roots });
  const house = createHouse({ files, service, open: openAt, roots, onBroken: onBrokenConfig });
  const openSpecs = () => documents.all().flatMap((each) => (kindOf(each) === 'spec' ? [each.uri] : []));
  const index = createWorkspaceIndex({ files, service, open: openAt, openSpecs, watched });

  function kindOf({ uri, languageId }: TextDocument): DocumentKind | undefined {
    return house.kindOf(uri) ?? (languageId === 'yaml' ? undefined : 'spec');
  }

  function surroundingsOf(
    uri: string,
    kind: DocumentKind,
    rules: HouseRules | undefined,
  ): Opened['surroundings'] {
    const base = kind === 'spec' && hasNeighbors(uri) ? { base: bases.base } : {};
    const place = rules || !makesFiles() ? undefined : house.placeFor(uri);
    return {
      kind,
      ...base,
      ...(rules ? { house: rules } : {}),
      ...(place === undefined ? {} : { newHouse: place }),
    };
  }

  async function open(uri: string): Promise<Opened | undefined> {
    if (!documents.get(uri)) return undefined;
    const rules = await house.rulesFor(uri);
    const opened = documents.get(uri);
    const kind = opened && kindOf(opened);
    if (!opened || !kind) return undefined;
    if (kind === 'spec') await bases.load(uri, cache.get(opened));
    const document = documents.get(uri);
    if (!document) return undefined;
    return { document, kind, parsed: cache.get(document), surroundings: surroundingsOf(uri, kind, rules) };
  }

  return {
    kindOf,
    isOfHouse(uri) {
      const kind = house.kindOf(uri);
      return kind === 'config' || kind === 'catalog';
    },
    open,
    specs: index.specs,
    async read(uri) {
      const opened = await open(uri);
      if (opened) return { ...opened, version: opened.document.version };
      const text = await files.read(uri);
      if (text === undefined) return undefined;
      const parsed = service.parse(text);
      const rules = await house.rulesFor(uri);
      await bases.load(uri, parsed);
      return { version: null, parsed, surroundings: surroundingsOf(uri, 'spec', rules) };
    },
    dependents: (changed) =>
      documents.all().flatMap((document) => {
        const { uri } = document;
        const isOther = !sameUri(uri, changed) && kindOf(document) === 'spec';
        return isOther && bases.dependsOn(uri, cache.get(document), changed) ? [uri] : [];
      }),
    forget(uri) {
      index.forget(uri);
      return [bases.forget(uri), house.forget(uri)].includes(true);
    },
    foldersChanged: index.clear,
    search: createSkillSearch(index, house, service),
  };
}
