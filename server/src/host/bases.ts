import type { BaseDocument } from '../core/context';
import { referencesOf, type SpecDocument } from '../core/document';
import type { CancellationToken } from '../rpc/cancellation';
import { fileKey, resolveReference, sameUri } from './addresses';
import { createFileCache } from './fileCache';

/** Reads files for the server; undefined where a file does not exist or may not be read. */
export interface FileReader {
  /** @param fromUri The file that names it; itself if left out. */
  read(uri: string, fromUri?: string): Promise<string | undefined>;
  /** The bytes of a file, as base64. */
  readBase64?(uri: string, fromUri?: string): Promise<string | undefined>;
}

/** Also knows which files there are. */
export interface WorkspaceFiles extends FileReader {
  /** The job descriptions of the workspace, at most `limit`; stops early where nobody waits any more. */
  findSpecs(limit: number, token: CancellationToken): Promise<readonly string[]>;
}

/**
 * The files that specs extend. They are read ahead of the work, so that the language service itself never
 * waits: `load` first, then `base` answers from memory.
 */
export interface Bases {
  /** Reads what a document extends, and what that extends in turn. */
  load(uri: string, document: SpecDocument): Promise<void>;
  base(reference: string, fromUri: string): BaseDocument | undefined;
  /** True where the document extends the other file, directly or through others. */
  dependsOn(uri: string, document: SpecDocument, other: string): boolean;
  /** Forgets a file that changed; returns true where it had been read, or is being read. */
  forget(uri: string): boolean;
}

export interface BasesOptions {
  readonly files: FileReader;
  readonly parse: (text: string) => SpecDocument;
  /** The open document, which counts more than the file on disk, under the uri the editor has for it. */
  readonly open: (uri: string) => BaseDocument | undefined;
  /** The folders files may come from. */
  readonly roots: () => readonly string[];
}

const maxFiles = 200;

export function createBases({ files, parse, open, roots }: BasesOptions): Bases {
  /** The files of each `load` under way, by their keys. */
  const wanted = new Set<ReadonlySet<string>>();
  const cache = createFileCache<SpecDocument | undefined>({
    limit: maxFiles,
    isInUse: (key) => [...wanted].some((keys) => keys.has(key)),
  });

  async function read(uri: string, fromUri: string): Promise<void> {
    if (open(uri)) return;
    await cache.read(uri, async () => {
      const text = await files.read(uri, fromUri);
      return text === undefined ? undefined : parse(text);
    });
  }

  function documentAt(uri: string): BaseDocument | undefined {
    const opened = open(uri);
    if (opened) return opened;
    const known = cache.get(uri);
    return known?.value && { uri: known.uri, document: known.value };
  }

  async function loadAll(start: BaseDocument, seen: Set<string>): Promise<void> {
    const startKey = fileKey(start.uri);
    const queue = [start];
    for (let next = queue.shift(); next && seen.size < maxFiles; next = queue.shift()) {
      for (const target of targetsOf(next, roots())) {
        const key = fileKey(target);
        // A way back to where it began is part of what was written there.
        if (key === startKey && !open(target)) cache.set(start.uri, start.document);
        if (seen.has(key)) continue;
        seen.add(key);
        await read(target, next.uri);
        const base = documentAt(target);
        if (base) queue.push(base);
      }
    }
  }

  return {
    async load(uri, document) {
      // The document is newer than what was read of it for others.
      if (!open(uri) && cache.get(uri)) cache.set(uri, document);
      const seen = new Set([fileKey(uri)]);
      wanted.add(seen);
      try {
        await loadAll({ uri, document }, seen);
      } finally {
        wanted.delete(seen);
      }
    },
    dependsOn(uri, document, other) {
      const seen = new Set([fileKey(uri)]);
      const queue: BaseDocument[] = [{ uri, document }];
      for (let next = queue.shift(); next && seen.size < maxFiles; next = queue.shift()) {
        for (const target of targetsOf(next, roots())) {
          if (sameUri(target, other)) return true;
          const base = documentAt(target);
          if (seen.has(fileKey(target)) || !base) continue;
          seen.add(fileKey(target));
          queue.push(base);
        }
      }
      return false;
    },
    base(reference, fromUri) {
      const uri = resolveReference(reference, fromUri, roots());
      return uri === undefined ? undefined : documentAt(uri);
    },
    forget: cache.forget,
  };
}

function targetsOf({ uri, document }: BaseDocument, roots: readonly string[]): string[] {
  const references = document.specs.flatMap((spec) => referencesOf(spec.root));
  return references.flatMap(({ reference }) => resolveReference(reference, uri, roots) ?? []);
}
