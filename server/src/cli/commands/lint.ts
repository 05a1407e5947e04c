import { existsSync } from 'node:fs';
import type { Command, Terminal } from '../command';
import { displayPath } from '../files/find';
import { repositoryAround } from '../files/ignores';
import { applyBaseline, readBaseline, writeBaseline } from '../lint/baseline';
import { countFindings } from '../lint/finding';
import { fixFiles } from '../lint/fix';
import { type Gathered, gather } from '../lint/gather';
import { type LintInput, readLintInput } from '../lint/input';
import { readLintCall } from '../lint/options';
import { nothingLeft, tellRemarks } from '../lint/remarks';
import { verdict } from '../lint/verdict';
import { writeNamed } from '../output';
import type { BaselineResult, FixedFile, LintReport } from '../report/lintReport';
import { reporters } from '../report/reporters';
import { countWords, plural } from '../report/summary';

/** `jobspec lint`: the editor's findings, for the terminal and for CI. */
export const lint: Command = {
  name: 'lint',
  summary: 'check job descriptions',
  help: `Usage: jobspec lint PATHS… [options]

Checks job descriptions as the editor does. A path is a file, a folder (all *.jobspec.yaml and
*.jobspec.yml in and below it, without what .gitignore leaves out), a pattern in quotation marks,
or - for standard input.

What is fixed:
  --fix                     write all fixes that need no second look, then report what is left
  --fix-dry-run             only show them: as a diff, or with --format json as texts

What is reported:
  --since COMMIT            only what is new since a branch left this branch, tag or commit of Git
  --baseline FILE           only what is not in this list of known findings
  --write-baseline FILE     write that list, and report nothing
  --rule ID=SEVERITY        how much a rule weighs: off, hint, info, warning or error (repeatable)
  --config FILE             the house rules for all files, instead of the nearest jobspec.config.yaml
  --today DATE              the day to take for today, such as 2026-11-22

How it is reported:
  --format FORMAT           pretty (default), json, github, sarif, junit or checkstyle
  --max-warnings NUMBER     fail where there are more warnings than this (default: any number is fine)
  --min-score NUMBER        fail where a job description has a lower score, from 0 to 100
  --stdin-filename NAME     the name of the text on standard input
  --workers NUMBER          how many threads share the work (default: as many as it is worth)

Exit code: 0 no errors, 1 errors found or a limit exceeded, 2 the call could not be carried out, or a
check failed.
`,
  async run(args, terminal) {
    const call = readLintCall(args, terminal);
    const known = call.baseline === undefined ? undefined : readBaseline(call.baseline);
    const input = await readLintInput(call, terminal);
    const workers = call.workers(input.items.length);
    const fixes =
      call.fix === 'no'
        ? undefined
        : await fixFiles(input.items, input.options, { workers, write: call.fix === 'write' }, terminal);
    const texts = new Map([...(fixes?.files ?? [])].map(([item, { after }]) => [item, after]));
    const options = call.fix === 'show' ? { ...input.options, instead: texts } : input.options;
    const found = await gather(input.items, options, workers, terminal);
    const applied = known && applyBaseline(found.files, known, terminal.cwd);
    const report: LintReport = {
      files: applied?.reports ?? found.files,
      problems: [...(fixes?.problems ?? []), ...found.problems],
      since: call.since,
      baseline: known && baselineResult(displayPath(known.file, terminal.cwd), found, applied),
      fixed:
        fixes &&
        [...fixes.files].map(([item, fix]): FixedFile => ({ ...fix, path: pathOf(item, input, terminal) })),
      cwd: terminal.cwd,
      root: repositoryAround(terminal.cwd) ?? terminal.cwd,
    };
    const ignored = [...found.ignored]
      .filter(([item]) => input.named.has(item))
      .map(([item, config]) => ({ path: pathOf(item, input, terminal), config }));
    const unnamed = [...found.ignored].filter(([item]) => !input.named.has(item)).map(([, config]) => config);
    const isNothingLeft = found.ignored.size === input.items.length;
    const notes = [...(isNothingLeft ? nothingLeft(unnamed) : []), ...found.notes];
    tellRemarks(report, ignored, notes, call, terminal);
    if (call.writeBaseline !== undefined) return record(call.writeBaseline, report, terminal);
    // Where nothing could be read, a report would only say that nothing was found.
    if (report.files.length > 0 || report.problems.length === 0 || call.format !== 'pretty')
      terminal.out(await reporters[call.format](report, call, terminal));
    return verdict(report, call);
  },
};

function pathOf(item: string, { options }: LintInput, { cwd }: Terminal): string {
  return item === '-' ? (options.input?.name ?? item) : displayPath(item, cwd);
}

function baselineResult(
  path: string,
  found: Gathered,
  applied: ReturnType<typeof applyBaseline> | undefined,
): BaselineResult {
  const [all, left] = [countFindings(found.files), countFindings(applied?.reports ?? [])];
  const known = {
    error: all.error - left.error,
    warning: all.warning - left.warning,
    info: all.info - left.info,
    hint: all.hint - left.hint,
  };
  return { path, known, gone: applied?.gone ?? [] };
}

/** Half of the findings would be no list to measure others by. */
async function record(
  file: string,
  { files, problems }: LintReport,
  { cwd, out }: Terminal,
): Promise<number> {
  if (problems.length > 0) return 2;
  const earlier = existsSync(file) ? readBaseline(file) : undefined;
  await writeNamed(file, writeBaseline(file, files, cwd, earlier));
  const withFindings = files.filter(({ findings }) => findings.length > 0).length;
  out(
    `Wrote ${countWords(countFindings(files)) ?? 'no findings'} in ${plural(withFindings, 'file')} to ${displayPath(file, cwd)}.\n`,
  );
  return 0;
}
