import { existsSync } from 'node:fs';
import type { Command, Terminal } from '../command';
import { displayPath } from '../files/find';
import { repositoryAround } from '../files/ignores';
import { applyBaseline, readBaseline, writeBaseline } from '../lint/baseline';
import { countFindings } from '../lint/finding';
import { type Gathered, gather } from '../lint/gather';
import { type LintInput, readLintInput } from '../lint/input';
import { type LintFormat, readLintCall } from '../lint/options';
import { verdict } from '../lint/verdict';
import { writeAtomically } from '../output';
import { checkstyleReport } from '../report/checkstyle';
import { printable } from '../report/excerpt';
import { githubReport } from '../report/github';
import { jsonReport } from '../report/json';
import { junitReport } from '../report/junit';
import type { BaselineResult, LintReport } from '../report/lintReport';
import { prettyReport } from '../report/pretty';
import { sarifReport } from '../report/sarif';
import { plural } from '../report/summary';
import { readRulePages } from '../rulePages';

/** `jobspec lint`: the editor's findings, for the terminal and for CI. */
export const lint: Command = {
  name: 'lint',
  summary: 'check job descriptions',
  help: `Usage: jobspec lint PATHS… [options]

Checks job descriptions as the editor does. A path is a file, a folder (all *.jobspec.yaml and
*.jobspec.yml in and below it, without what .gitignore leaves out), a pattern in quotation marks,
or - for standard input.

What is told:
  --since COMMIT            only what is new since a branch left this branch, tag or commit of Git
  --baseline FILE           only what is not in this list of known findings
  --write-baseline FILE     write that list, and tell nothing
  --rule ID=SEVERITY        how much a rule weighs: off, hint, info, warning or error (repeatable)
  --config FILE             the house rules for all files, instead of the nearest jobspec.config.yaml
  --today DATE              the day that rules take for today, such as 2026-11-22

How it is told:
  --format FORMAT           pretty (default), json, github, sarif, junit or checkstyle
  --max-warnings NUMBER     fail where there are more warnings than this (default: any number is fine)
  --stdin-filename NAME     the name of the text on standard input
  --workers NUMBER          how many threads share the work (default: as many as it is worth)

Exit code: 0 no errors, 1 errors found or a limit exceeded, 2 the call could not be carried out, or a
check failed.
`,
  async run(args, terminal) {
    const call = readLintCall(args, terminal);
    const known = call.baseline === undefined ? undefined : readBaseline(call.baseline);
    const input = await readLintInput(call, terminal);
    const found = await gather(input.items, input.options, call.workers(input.items.length), terminal);
    const applied = known && applyBaseline(found.files, known, terminal.cwd);
    const report: LintReport = {
      files: applied?.reports ?? found.files,
      problems: found.problems,
      since: call.since,
      baseline: known && {
        path: displayPath(known.file, terminal.cwd),
        known: findingsOf(found) - findingsOf({ files: applied?.reports ?? [] }),
        gone: applied?.gone ?? [],
      },
      cwd: terminal.cwd,
      root: repositoryAround(terminal.cwd) ?? terminal.cwd,
    };
    tellRemarks(input, found, report.baseline, terminal);
    if (call.writeBaseline !== undefined) return record(call.writeBaseline, found, terminal);
    // Where nothing could be read, a report would only say that nothing was found.
    if (report.files.length > 0 || found.problems.length === 0 || call.format !== 'pretty')
      terminal.out(await reporters[call.format](report, terminal));
    return verdict(report, call);
  },
};

const reporters: Record<LintFormat, (report: LintReport, terminal: Terminal) => string | Promise<string>> = {
  pretty: (report, { colors }) => prettyReport(report, colors),
  json: jsonReport,
  github: githubReport,
  sarif: async (report) => sarifReport(report, await readRulePages()),
  junit: junitReport,
  checkstyle: checkstyleReport,
};

/** On standard error, so that a report stays what it is. */
function tellRemarks(
  { named, options }: LintInput,
  { ignored, problems }: Gathered,
  baseline: BaselineResult | undefined,
  { error, cwd }: Terminal,
): void {
  for (const problem of problems) error(`jobspec: ${problem}\n`);
  for (const [item, config] of ignored) {
    const path = item === '-' ? (options.input?.name ?? item) : displayPath(item, cwd);
    if (named.has(item)) error(`jobspec: “${path}” is not checked: ${config} ignores it.\n`);
  }
  if (!baseline || baseline.gone.length === 0) return;
  const gone = baseline.gone.reduce((sum, { count }) => sum + count, 0);
  error(
    `jobspec: ${plural(gone, 'finding')} of ${baseline.path} ${gone === 1 ? 'is' : 'are'} gone. Take them out of it with --write-baseline:\n`,
  );
  for (const { path, code, text, count } of baseline.gone)
    error(`  ${printable(path)}: ${code} on “${printable(text)}”${count > 1 ? ` (${count} times)` : ''}\n`);
}

/** Half of the findings would be no list to measure others by. */
async function record(file: string, { files, problems }: Gathered, { cwd, out }: Terminal): Promise<number> {
  if (problems.length > 0) return 2;
  const earlier = existsSync(file) ? readBaseline(file) : undefined;
  await writeAtomically(file, writeBaseline(file, files, cwd, earlier));
  const withFindings = files.filter(({ findings }) => findings.length > 0).length;
  out(
    `Wrote ${plural(findingsOf({ files }), 'finding')} in ${plural(withFindings, 'file')} to ${displayPath(file, cwd)}.\n`,
  );
  return 0;
}

function findingsOf({ files }: Pick<Gathered, 'files'>): number {
  return Object.values(countFindings(files)).reduce((sum, count) => sum + count, 0);
}
