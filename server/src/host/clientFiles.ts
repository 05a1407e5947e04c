import type { Connection } from 'vscode-languageserver';
import { type ReadFileParams, type ReadFileResult, readFileRequest } from '../protocol';
import type { FileReader } from './bases';

/** Asks the client for files, which can read what has no path: virtual workspaces and those of a browser. */
export function createClientFiles(connection: Connection): FileReader {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      const result = await connection.sendRequest<ReadFileResult>(readFileRequest, params);
      return result.text ?? undefined;
    },
  };
}
