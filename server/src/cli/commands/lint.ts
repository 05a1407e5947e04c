import type { Severity } from '../../core/schema/finding';
import type { Command, Terminal } from '../command';
import { findFiles } from '../files/find';
import { repositoryAround } from '../files/ignores';
import { countFindings } from '../lint/finding';
import { gather } from '../lint/gather';
import type { LintOptions } from '../lint/job';
import { type LintCall, type LintFormat, readLintCall } from '../lint/options';
import { checkstyleReport } from '../report/checkstyle';
import { githubReport } from '../report/github';
import { jsonReport } from '../report/json';
import { junitReport } from '../report/junit';
import type { LintReport } from '../report/lintReport';
import { prettyReport } from '../report/pretty';
import { sarifReport } from '../report/sarif';
import { readRulePages } from '../rulePages';

/** `jobspec lint`: the editor's findings, for the terminal and for CI. */
export const lint: Command = {
  name: 'lint',
  summary: 'check job descriptions',
  help: `Usage: jobspec lint PATHS… [options]

Checks job descriptions as the editor does. A path is a file, a folder (all *.jobspec.yaml and
*.jobspec.yml in and below it, without what .gitignore leaves out), a pattern in quotation marks,
or - for standard input.

Options:
  --format FORMAT           how to print the findings: pretty (default), json, github, sarif, junit
                            or checkstyle
  --max-warnings NUMBER     fail where there are more warnings than this (default: any number is fine)
  --today DATE              the day that rules take for today, such as 2026-11-22 (default: today)
  --stdin-filename NAME     the name of the text on standard input
  --workers NUMBER          how many threads share the work (default: as many as it is worth)

Exit code: 0 no errors, 1 errors found or a limit exceeded, 2 the call could not be carried out, or a
check failed.
`,
  async run(args, terminal) {
    const call = readLintCall(args, terminal);
    const { items, options } = await readInput(call, terminal);
    const { files, problems } = await gather(items, options, call.workers(items.length), terminal);
    const report: LintReport = {
      files,
      problems,
      cwd: terminal.cwd,
      root: repositoryAround(terminal.cwd) ?? terminal.cwd,
    };
    for (const problem of problems) terminal.error(`jobspec: ${problem}\n`);
    // Where nothing could be read, a report would only say that nothing was found.
    if (files.length > 0 || call.format !== 'pretty')
      terminal.out(await reporters[call.format](report, terminal));
    return verdict(report, call);
  },
};

async function readInput(
  { paths, stdinName, today }: LintCall,
  { cwd, input }: Terminal,
): Promise<{ readonly items: readonly string[]; readonly options: LintOptions }> {
  const { files } = await findFiles(
    paths.filter((path) => path !== '-'),
    cwd,
  );
  if (!paths.includes('-')) return { items: files, options: { cwd, today } };
  return {
    items: ['-', ...files],
    options: { cwd, today, input: { name: stdinName, text: await input() } },
  };
}

const reporters: Record<LintFormat, (report: LintReport, terminal: Terminal) => string | Promise<string>> = {
  pretty: (report, { colors }) => prettyReport(report, colors),
  json: jsonReport,
  github: githubReport,
  sarif: async (report) => sarifReport(report, await readRulePages()),
  junit: junitReport,
  checkstyle: checkstyleReport,
};

/** The exit code. */
function verdict(
  { files, problems }: LintReport,
  { maxWarnings = Number.POSITIVE_INFINITY }: LintCall,
): number {
  if (problems.length > 0) return 2;
  const { error, warning }: Record<Severity, number> = countFindings(files);
  return error > 0 || warning > maxWarnings ? 1 : 0;
}
