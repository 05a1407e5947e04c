/** What to tell somebody who starts the language server by hand, and the exit code; undefined for an editor. */
export function answerToPeople(
  args: readonly string[],
): { readonly text: string; readonly code: 0 | 1 } | undefined {
  if (args.includes('--help') || args.includes('-h')) return { text: help, code: 0 };
  if (args.includes('--stdio') || args.includes('--node-ipc')) return undefined;
  return { text: 'jobspec: Editors talk to the server with: node dist/server.js --stdio\n', code: 1 };
}

const help = `Usage: node dist/server.js --stdio

Starts the language server. Editors call this; docs/editors.md shows how for Neovim and Helix.
`;
