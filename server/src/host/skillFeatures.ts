import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { JobSpecLanguageService } from '../core/languageService';
import type { Connection } from '../rpc/connection';
import { errorCodes, ResponseError } from '../rpc/messages';
import type { Answer } from './features';
import type { Host } from './host';

/** Answers what concerns a skill in all files of the workspace: where it is described, where it is used, its name. */
export function registerSkills(
  connection: Connection,
  service: JobSpecLanguageService,
  host: Host,
  answer: Answer,
): void {
  connection.onRequest('textDocument/definition', ({ textDocument: { uri }, position }, token) =>
    answer<Location[] | null>('definition', uri, null, token, ({ parsed, context }) =>
      service.definition(parsed, position, context),
    ),
  );
  connection.onRequest(
    'textDocument/references',
    ({ textDocument: { uri }, position, context: { includeDeclaration } }, token) =>
      answer<Location[] | null>('references', uri, null, token, ({ parsed, context }) => {
        const named = service.skillAt(parsed, position, context);
        if (!named?.skill) return null;
        return host.search.references(named.skill, context.house, includeDeclaration, token);
      }),
  );
  connection.onRequest('textDocument/prepareRename', ({ textDocument: { uri }, position }, token) =>
    answer<{ range: Range; placeholder: string } | ResponseError | null>(
      'prepareRename',
      uri,
      null,
      token,
      ({ parsed, context }) => {
        const named = service.skillAt(parsed, position, context);
        const refusal = service.refuseName(named, undefined, context.house);
        if (refusal !== undefined) return refused(refusal);
        return named?.skill ? { range: named.place.range, placeholder: named.skill.name } : null;
      },
    ),
  );
  connection.onRequest('textDocument/rename', ({ textDocument: { uri }, position, newName }, token) =>
    answer<WorkspaceEdit | ResponseError | null>('rename', uri, null, token, async (document) => {
      const { parsed, context } = document;
      const named = service.skillAt(parsed, position, context);
      const refusal = service.refuseName(named, newName, context.house);
      if (refusal !== undefined || !named?.skill) return refused(refusal ?? '');
      return host.workspaceEdit(await host.search.rename(named.skill, newName, context.house, token));
    }),
  );
}

function refused(reason: string): ResponseError {
  return new ResponseError(errorCodes.requestFailed, reason);
}
