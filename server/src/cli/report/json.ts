import { countFindings, type FileResult } from './result';

/** The findings for other programs; `docs/cli.md` documents the shape. */
export function jsonReport(results: readonly FileResult[]): string {
  const files = results.map(({ path, findings }) => ({ path, findings }));
  return `${JSON.stringify({ version: 1, summary: { files: files.length, ...countFindings(results) }, files }, null, 2)}\n`;
}
