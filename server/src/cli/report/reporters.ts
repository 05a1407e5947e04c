import type { Terminal } from '../command';
import type { LintCall, LintFormat } from '../lint/options';
import { readRulePages } from '../rulePages';
import { checkstyleReport } from './checkstyle';
import { githubReport } from './github';
import { jsonReport } from './json';
import { junitReport } from './junit';
import type { LintReport } from './lintReport';
import { prettyReport } from './pretty';
import { pathFromRoot } from './rootPath';
import { sarifReport } from './sarif';
import { unifiedDiff } from './unifiedDiff';

export type Reporter = (report: LintReport, call: LintCall, terminal: Terminal) => string | Promise<string>;

/** How the findings are printed. */
export const reporters: Record<LintFormat, Reporter> = {
  pretty: (report, { fix }, { colors }) =>
    fix === 'show' ? diffReport(report) : prettyReport(report, colors),
  json: (report, { fix }) => jsonReport(report, fix),
  github: githubReport,
  sarif: async (report) => sarifReport(report, await readRulePages()),
  junit: junitReport,
  checkstyle: checkstyleReport,
};

/** What fixing would change, ready for `git apply`. */
function diffReport(report: LintReport): string {
  const diffs = report.fixed?.map(({ path, before, changes }) =>
    unifiedDiff(pathFromRoot(path, report) ?? path, before, changes),
  );
  return diffs?.join('') ?? '';
}
