import { type FindSpecsParams, findSpecsRequest, type ReadFileParams, readFileRequest } from '../protocol';
import type { Connection } from '../rpc/connection';
import type { WorkspaceFiles } from './bases';

/** Asks the client for files, which can read what has no path: virtual workspaces and those of a browser. */
export function createClientFiles(connection: Connection): WorkspaceFiles {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      try {
        const result = await connection.sendRequest(readFileRequest, params);
        return result.text ?? undefined;
      } catch (error) {
        connection.log.warn(`file: ${String(error)}`);
        return undefined;
      }
    },
    async findSpecs(limit, token) {
      const params: FindSpecsParams = { limit };
      const { uris } = await connection.sendRequest(findSpecsRequest, params, token);
      return uris;
    },
  };
}
