import { choice, readArguments } from '../arguments';
import { type Command, UsageError } from '../command';
import { displayPath, findFiles } from '../files';
import { jsonReport } from '../report/json';
import { prettyReport } from '../report/pretty';
import { type FileResult, toResult } from '../report/result';
import { createSpecLoader } from '../specs';

/** `jobspec lint`: the editor's findings, for the terminal and for CI. */
export const lint: Command = {
  name: 'lint',
  summary: 'check job descriptions',
  help: `Usage: jobspec lint PATHS… [options]

Checks job descriptions as the editor does. A path is a file, a folder (all *.jobspec.yaml and
*.jobspec.yml in and below it), a pattern in quotation marks, or - for standard input.

Options:
  --format pretty|json      how to print the findings (default: pretty)
  --stdin-filename NAME     the name of the text on standard input

Exit code: 0 no errors, 1 errors found, 2 the call could not be carried out, or a check failed.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        format: { type: 'string', default: 'pretty' },
        'stdin-filename': { type: 'string', default: 'stdin.jobspec.yaml' },
      },
      'lint',
    );
    const format = choice('format', values.format, ['pretty', 'json']);
    if (positionals.length === 0)
      throw new UsageError('Name the files or folders to check. Try: jobspec lint --help');

    const loader = await createSpecLoader(terminal);
    const results: FileResult[] = [];
    if (positionals.includes('-')) {
      const name = values['stdin-filename'];
      const { document, context } = await loader.loadText(await terminal.input(), name);
      results.push(toResult(name, document, loader.service.diagnostics(document, context)));
    }
    const paths = positionals.filter((path) => path !== '-');
    for (const file of await findFiles(paths, terminal.cwd)) {
      const { document, context } = await loader.load(file);
      results.push(
        toResult(displayPath(file, terminal.cwd), document, loader.service.diagnostics(document, context)),
      );
    }
    // A mistake in the house rules changes what is found everywhere else.
    for (const { file, document, context } of await loader.loadHouse()) {
      const diagnostics = loader.service.diagnostics(document, context);
      if (diagnostics.length > 0)
        results.push(toResult(displayPath(file, terminal.cwd), document, diagnostics));
    }
    terminal.out(format === 'json' ? jsonReport(results) : prettyReport(results, terminal.colors));
    for (const [rule, reason] of loader.failedRules) {
      terminal.error(
        `jobspec: The check “${rule}” failed, so its findings are missing: ${firstLine(reason)}\n`,
      );
    }
    if (loader.failedRules.size > 0) return 2;
    return results.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
