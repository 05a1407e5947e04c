/**
 * Where editors keep the other side of a comparison: what a file was, or what it might become. Nobody can write
 * there, so nothing is checked there. All other places are served, among them folders that are on no disk.
 */
const comparisons: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'gitlens',
  'svn',
  'scm',
  'vscode-local-history',
  'merge-conflict.conflict-diff',
  'conflictResolution',
  // Pull requests.
  'pr',
  'review',
  'filechange',
  // What an assistant proposes.
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
]);

/** @param scheme The first part of a document's address, such as `file`. */
export function isComparison({ scheme }: { readonly scheme: string }): boolean {
  return comparisons.has(scheme);
}
