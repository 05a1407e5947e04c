import type { CodeLens } from 'vscode-languageserver-types';
import { type SpecDocument, specAt, valueNode } from '../core/document';
import type { JobSpecLanguageService } from '../core/languageService';
import {
  type ApplyFixArguments,
  type Checked,
  type ScoreParams,
  type ScoreResult,
  scoreRequest,
} from '../protocol';
import type { Connection } from '../rpc/connection';
import type { Answer } from './features';
import type { Host, OpenDocument } from './host';
import { movedAlong } from './movedAlong';

/** The commands of the editor that code lenses run; without them there are no lenses. */
export interface ScoreCommands {
  readonly score: string | undefined;
  readonly applyFix: string | undefined;
}

/** Answers how good a posting is, and shows it above the title with the fix that raises it most. */
export function registerScore(
  connection: Connection,
  service: JobSpecLanguageService,
  host: Host,
  answer: Answer,
  commands: ScoreCommands,
): void {
  connection.onRequest(scoreRequest, ({ uri, offset = 0, fixes = 0 }, token) =>
    answer<ScoreResult | null>('score', uri, null, token, (document) =>
      result(service, document, host.judged(document), { offset, fixes }),
    ),
  );
  const { score, applyFix } = commands;
  if (score === undefined || applyFix === undefined) return;
  connection.onRequest('textDocument/codeLens', ({ textDocument: { uri } }, token) =>
    answer<CodeLens[] | null>('codeLens', uri, null, token, (document) =>
      lenses(service, document, host.judged(document), score),
    ),
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

type Judged = ReturnType<Host['judged']>;

function result(
  service: JobSpecLanguageService,
  { parsed, version }: OpenDocument,
  { checked, document: judged }: Judged,
  { offset, fixes }: { readonly offset: number; readonly fixes: number },
): ScoreResult {
  const place = checked === 'never' ? undefined : sameSpec(offset, parsed, judged.parsed);
  const score = place === undefined ? undefined : service.score(judged.parsed, judged.context, place);
  if (!score) return { version, checked, score: null, categories: [], deductions: [], fixes: [] };
  const deductions = score.deductions.map(
    ({ finding: { code, message, severity, span }, category, points }) => ({
      code,
      message,
      severity,
      category,
      points,
      range: judged.parsed.lines.range(span),
    }),
  );
  return {
    version,
    checked,
    score: score.value,
    categories: score.categories.map(({ title, description, value, most }) => ({
      title,
      description,
      value,
      most,
    })),
    deductions: movedAlong(deductions, judged.parsed, parsed),
    // Those of an earlier text do not fit the text of now.
    fixes: checked === 'now' ? service.nextFixes(judged.parsed, judged.context, fixes, offset) : [],
  };
}

/** One lens with the score above each title; where points are lost, one that works out the best fix when seen. */
function lenses(
  service: JobSpecLanguageService,
  { parsed, uri }: OpenDocument,
  { checked, document: judged }: Judged,
  command: string,
): CodeLens[] {
  return parsed.specs.flatMap(({ root }): CodeLens[] => {
    const place = valueNode(root, 'title')?.range ?? root?.range;
    const offset = place?.start;
    const before = offset === undefined ? undefined : sameSpec(offset, parsed, judged.parsed);
    if (!place || offset === undefined || before === undefined) return [];
    const score = checked === 'never' ? undefined : service.score(judged.parsed, judged.context, before);
    const title = titleOf(score?.value, checked);
    if (title === undefined) return [];
    const range = parsed.lines.range(place);
    const argument: ScoreParams = { uri, offset };
    return [
      { range, command: { title, command, arguments: [argument] } },
      ...(checked === 'now' && score && score.value < 100 ? [{ range, data: { uri, offset } }] : []),
    ];
  });
}

function titleOf(score: number | undefined, checked: Checked): string | undefined {
  if (checked === 'never') return 'Save to see the score';
  if (score === undefined) return undefined;
  return checked === 'now' ? `Score ${score} of 100` : `Score ${score} of 100 at the last check`;
}

/** A place in the spec of another version of a file that is the same one of its specs. */
function sameSpec(offset: number, now: SpecDocument, other: SpecDocument): number | undefined {
  if (now === other) return offset;
  const spec = specAt(now, offset);
  return spec && other.specs[now.specs.indexOf(spec)]?.range.start;
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
