import type { CodeLens } from 'vscode-languageserver-types';
import { valueNode } from '../core/document';
import type { JobSpecLanguageService } from '../core/languageService';
import { type ApplyFixArguments, type ScoreParams, type ScoreResult, scoreRequest } from '../protocol';
import type { Connection } from '../rpc/connection';
import type { Answer } from './features';
import type { OpenDocument } from './host';

/** The commands of the editor that code lenses run; without them there are no lenses. */
export interface ScoreCommands {
  readonly score: string | undefined;
  readonly applyFix: string | undefined;
}

/** Answers how good a posting is, and shows it above the title with the fix that raises it most. */
export function registerScore(
  connection: Connection,
  service: JobSpecLanguageService,
  answer: Answer,
  commands: ScoreCommands,
): void {
  connection.onRequest(scoreRequest, ({ uri, offset = 0, fixes = 0 }, token) =>
    answer<ScoreResult | null>('score', uri, null, token, (document) =>
      result(service, document, offset, fixes),
    ),
  );
  const { score, applyFix } = commands;
  if (score === undefined || applyFix === undefined) return;
  connection.onRequest('textDocument/codeLens', ({ textDocument: { uri } }, token) =>
    answer<CodeLens[] | null>('codeLens', uri, null, token, (document) => lenses(service, document, score)),
  );
  connection.onRequest('codeLens/resolve', (lens, token) => {
    const { uri, offset } = placeOf(lens.data);
    return answer<CodeLens>('codeLensResolve', uri, quiet(lens), token, (document) => {
      const [best] = service.nextFixes(document.parsed, document.context, 1, offset);
      if (!best) return quiet(lens);
      const { version } = document;
      const title = `${best.title} (+${best.points})`;
      const argument: ApplyFixArguments = { uri, version, edits: best.edits };
      return { ...lens, command: { title, command: applyFix, arguments: [argument] } };
    });
  });
}

function result(
  service: JobSpecLanguageService,
  { parsed, context, version }: OpenDocument,
  offset: number,
  fixes: number,
): ScoreResult {
  const score = service.score(parsed, context, offset);
  if (!score) return { version, score: null, categories: [], deductions: [], fixes: [] };
  return {
    version,
    score: score.value,
    categories: score.categories.map(({ title, description, value, most }) => ({
      title,
      description,
      value,
      most,
    })),
    deductions: score.deductions.map(({ finding: { code, message, severity, span }, category, points }) => ({
      code,
      message,
      severity,
      category,
      points,
      range: parsed.lines.range(span),
    })),
    fixes: service.nextFixes(parsed, context, fixes, offset),
  };
}

/** One lens with the score above each title; where points are lost, one that works out the best fix when seen. */
function lenses(
  service: JobSpecLanguageService,
  { parsed, context, uri }: OpenDocument,
  command: string,
): CodeLens[] {
  return parsed.specs.flatMap(({ root }): CodeLens[] => {
    const place = valueNode(root, 'title')?.range ?? root?.range;
    const offset = place?.start;
    const score = offset === undefined ? undefined : service.score(parsed, context, offset);
    if (!place || offset === undefined || !score) return [];
    const range = parsed.lines.range(place);
    const argument: ScoreParams = { uri, offset };
    const title = `Score ${score.value} of 100`;
    return [
      { range, command: { title, command, arguments: [argument] } },
      ...(score.value < 100 ? [{ range, data: { uri, offset } }] : []),
    ];
  });
}

/** Nothing that one click could put right: the list behind the score says what there is to do. */
function quiet(lens: CodeLens): CodeLens {
  return { ...lens, command: { title: 'Nothing left for one click', command: '' } };
}

function placeOf(data: unknown): { uri: string; offset: number } {
  const { uri, offset }: { uri?: unknown; offset?: unknown } =
    typeof data === 'object' && data !== null ? data : {};
  return {
    uri: typeof uri === 'string' ? uri : '',
    offset: typeof offset === 'number' ? offset : 0,
  };
}
