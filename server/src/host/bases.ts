import type { CancellationToken } from 'vscode-languageserver';
import type { BaseDocument } from '../core/context';
import { referencesOf, type SpecDocument } from '../core/document';

/** Reads files for the server; undefined where a file does not exist or may not be read. */
export interface FileReader {
  read(uri: string): Promise<string | undefined>;
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
  /** Forgets a file that changed; returns true where it had been read. */
  forget(uri: string): boolean;
}

export interface BasesOptions {
  readonly files: FileReader;
  readonly parse: (text: string) => SpecDocument;
  /** The open document, which counts more than the file on disk. */
  readonly open: (uri: string) => SpecDocument | undefined;
  /** The folders files may come from. */
  readonly roots: () => readonly string[];
}

const maxFiles = 200;

export function createBases({ files, parse, open, roots }: BasesOptions): Bases {
  const known = new Map<string, SpecDocument | undefined>();

  async function read(uri: string): Promise<void> {
    if (open(uri) || known.has(uri)) return;
    const text = await files.read(uri);
    if (known.size >= maxFiles) known.clear();
    known.set(uri, text === undefined ? undefined : parse(text));
  }

  function documentAt(uri: string): SpecDocument | undefined {
    return open(uri) ?? known.get(uri);
  }

  return {
    async load(uri, document) {
      // What it extends may lead back to it.
      if (!open(uri)) known.set(uri, document);
      const seen = new Set([uri]);
      const queue: BaseDocument[] = [{ uri, document }];
      for (let next = queue.shift(); next && seen.size < maxFiles; next = queue.shift()) {
        for (const target of targetsOf(next, roots())) {
          if (seen.has(target)) continue;
          seen.add(target);
          await read(target);
          const base = documentAt(target);
          if (base) queue.push({ uri: target, document: base });
        }
      }
    },
    dependsOn(uri, document, other) {
      const seen = new Set([uri]);
      const queue: BaseDocument[] = [{ uri, document }];
      for (let next = queue.shift(); next && seen.size < maxFiles; next = queue.shift()) {
        for (const target of targetsOf(next, roots())) {
          if (target === other) return true;
          const base = documentAt(target);
          if (seen.has(target) || !base) continue;
          seen.add(target);
          queue.push({ uri: target, document: base });
        }
      }
      return false;
    },
    base(reference, fromUri) {
      const uri = resolveReference(reference, fromUri, roots());
      const document = uri === undefined ? undefined : documentAt(uri);
      return uri !== undefined && document ? { uri, document } : undefined;
    },
    forget: (uri) => known.delete(uri),
  };
}

function targetsOf({ uri, document }: BaseDocument, roots: readonly string[]): string[] {
  const references = document.specs.flatMap((spec) => referencesOf(spec.root));
  return references.flatMap(({ reference }) => resolveReference(reference, uri, roots) ?? []);
}

/**
 * The file a relative path names. Paths never leave the workspace; a file that is open on its own may use
 * what lies in and below its folder.
 */
export function resolveReference(
  reference: string,
  fromUri: string,
  roots: readonly string[],
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\|\0/i.test(reference)) return undefined;
  try {
    const resolved = new URL(reference.split('/').map(encodeURIComponent).join('/'), fromUri);
    if (resolved.search || resolved.hash) return undefined;
    const holding = roots.filter((root) => contains(root, fromUri));
    const allowed = holding.length > 0 ? holding : [new URL('.', fromUri).href];
    return allowed.some((root) => contains(root, resolved.href)) ? resolved.href : undefined;
  } catch {
    return undefined;
  }
}

/** True for what lies in or below a folder, and for the folder itself with its slash. */
export function contains(root: string, uri: string): boolean {
  return normalize(uri).startsWith(normalize(root.endsWith('/') ? root : `${root}/`));
}

/** True where two addresses name the same file, however their letters are escaped. */
export function sameUri(left: string, right: string): boolean {
  return left === right || normalize(left) === normalize(right);
}

/** Editors write some letters of a path as they are where others escape them. */
function normalize(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
