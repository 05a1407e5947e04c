import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Command, UsageError } from '../command';

/** `jobspec lsp`: the language server, for editors other than VS Code. */
export const lsp: Command = {
  name: 'lsp',
  summary: 'start the language server for an editor',
  help: `Usage: jobspec lsp --stdio

Starts the language server. Editors call this; docs/editors.md shows how for Neovim and Helix.
`,
  async run(args) {
    if (!args.includes('--stdio'))
      throw new UsageError('Editors talk to the server with: jobspec lsp --stdio');
    // The server is a bundle of its own, beside this one.
    createRequire(join(__dirname, 'cli.js'))('./server.js');
    // It ends the process itself when the editor closes the connection.
    return new Promise<number>(() => {});
  },
};
