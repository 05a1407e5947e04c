import { type FindSpecsParams, findSpecsRequest, type ReadFileParams, readFileRequest } from '../protocol';
import type { Connection } from '../rpc/connection';
import type { WorkspaceFiles } from './bases';

/** Asks the client for files, which can read what has no path: virtual workspaces and those of a browser. */
export function createClientFiles(connection: Connection): WorkspaceFiles {
  async function read(params: ReadFileParams): Promise<string | undefined> {
    try {
      const result = await connection.sendRequest(readFileRequest, params);
      return result.text ?? undefined;
    } catch (error) {
      connection.log.warn(`file: ${String(error)}`);
      return undefined;
    }
  }

  return {
    read: (uri) => read({ uri }),
    readBase64: (uri) => read({ uri, base64: true }),
    async findSpecs(limit, token) {
      const params: FindSpecsParams = { limit };
      const { uris } = await connection.sendRequest(findSpecsRequest, params, token);
      return uris;
    },
  };
}
