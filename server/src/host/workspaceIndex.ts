import type { SpecDocument } from '../core/document';
import type { DocumentKind, JobSpecLanguageService, SkillName } from '../core/languageService';
import type { CancellationToken } from '../rpc/cancellation';
import { sameUri } from './addresses';
import type { WorkspaceFiles } from './bases';
import { createFileCache } from './fileCache';

/** The names of skills in the files of the workspace. Nothing is read before somebody asks. */
export interface WorkspaceIndex {
  /** The job descriptions of the workspace, open ones included. */
  specs(token: CancellationToken): Promise<readonly string[]>;
  /** The places of a file that name skills: of the open document, or else of the file on disk. */
  names(uri: string, kind: DocumentKind): Promise<readonly SkillName[]>;
  /** Forgets a file that changed, appeared or went away. */
  forget(uri: string): void;
  clear(): void;
}

export interface WorkspaceIndexOptions {
  readonly files: WorkspaceFiles;
  readonly service: Pick<JobSpecLanguageService, 'parse' | 'skillNames'>;
  readonly open: (uri: string) => { readonly document: SpecDocument } | undefined;
  /** The open job descriptions, also those that were never saved. */
  readonly openSpecs: () => readonly string[];
  /** False where nobody tells of files that change: then each search reads them again. */
  readonly watched: () => boolean;
}

/** Enough for any company; more would make people wait. */
const maxFiles = 5_000;

export function createWorkspaceIndex({
  files,
  service,
  open,
  openSpecs,
  watched,
}: WorkspaceIndexOptions): WorkspaceIndex {
  const cache = createFileCache<readonly SkillName[]>({ limit: maxFiles });
  let found: readonly string[] | undefined;
  /** Grows with each change, so that a search under way knows of it. */
  let age = 0;

  function listChanged(): void {
    found = undefined;
    age += 1;
  }

  function clear(): void {
    listChanged();
    cache.clear();
  }

  return {
    async specs(token) {
      if (!watched()) clear();
      let listed = found;
      if (!listed) {
        const before = age;
        const uris = await files.findSpecs(maxFiles, token);
        // A search that was broken off is not the whole list.
        if (token.isCancellationRequested) return [];
        listed = [...uris].sort();
        if (before === age) found = listed;
      }
      const opened = openSpecs();
      return [...opened, ...listed.filter((uri) => !opened.some((other) => sameUri(other, uri)))];
    },
    async names(uri, kind) {
      const opened = open(uri);
      if (opened) return service.skillNames(opened.document, kind);
      return cache.read(uri, async () => {
        const text = await files.read(uri);
        return text === undefined ? [] : service.skillNames(service.parse(text), kind);
      });
    },
    forget(uri) {
      listChanged();
      cache.forget(uri);
    },
    clear,
  };
}
