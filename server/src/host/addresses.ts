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

/**
 * False where a relative path can name nothing: in a document that was never saved, and in an earlier version
 * of a file, which editors show under the address of the file with more behind it.
 */
export function hasNeighbors(uri: string): boolean {
  try {
    return new URL('.', uri).protocol !== 'untitled:' && new URL(uri).search === '';
  } catch {
    return false;
  }
}

/** True for what lies in or below a folder, and for the folder itself with its slash. */
export function contains(root: string, uri: string): boolean {
  return fileKey(uri).startsWith(fileKey(root.endsWith('/') ? root : `${root}/`));
}

/** True where two addresses name the same file, however their letters are escaped. */
export function sameUri(left: string, right: string): boolean {
  return left === right || fileKey(left) === fileKey(right);
}

/** The same for all addresses of a file: editors write some letters of a path as they are where others escape them. */
export function fileKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
