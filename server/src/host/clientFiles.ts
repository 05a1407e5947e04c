import type { Connection } from 'vscode-languageserver';
import {
  type FindSpecsParams,
  type FindSpecsResult,
  findSpecsRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../protocol';
import type { WorkspaceFiles } from './bases';

/** Asks the client for files, which can read what has no path: virtual workspaces and those of a browser. */
export function createClientFiles(connection: Connection): WorkspaceFiles {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      try {
        const result = await connection.sendRequest<ReadFileResult>(readFileRequest, params);
        return result.text ?? undefined;
      } catch (error) {
        connection.console.warn(`file: ${String(error)}`);
        return undefined;
      }
    },
    async findSpecs(limit, token) {
      const params: FindSpecsParams = { limit };
      const { uris } = await connection.sendRequest<FindSpecsResult>(findSpecsRequest, params, token);
      return uris;
    },
  };
}
