import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { basename } from 'node:path/posix';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { postingProblems, readPosting } from '../../core/render';
import { readArguments } from '../arguments';
import { type Command, type Terminal, UsageError } from '../command';
import { lookProblems } from '../lookProblems';
import { writeNamed } from '../output';
import { paperFile } from '../paperFile';
import { renderFormat, renderFormats } from '../renderFormat';
import { plural } from '../report/summary';
import { createSpecLoader } from '../specs';

/** `jobspec render`: the posting, as the preview shows it. */
export const render: Command = {
  name: 'render',
  summary: 'turn a job description into a page',
  help: `Usage: jobspec render FILE [options]

Prints the posting as candidates will see it. FILE may be - for standard input. For other programs
there is json-ld: the posting as JSON, in the words of schema.org.

Formats:
${renderFormats.map(({ id, use }) => `  ${id.padEnd(12)}${use}`).join('\n')}

Options:
  --to FORMAT               what to make: one of the formats above (default: the one that the
                            name of the output file ends in, otherwise html)
  --faq-data                questions and answers as structured data as well, in html and json-ld
  -o, --output FILE         write to a file instead of standard output; pdf and docx need one
  --stdin-filename NAME     the name of the text on standard input: what it extends is looked for beside it

Exit code: 0 done, 1 parts of the posting cannot be read, 2 the call could not be carried out.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        to: { type: 'string' },
        'faq-data': { type: 'boolean', default: false },
        output: { type: 'string', short: 'o' },
        'stdin-filename': { type: 'string', default: 'stdin.jobspec.yaml' },
      },
      'render',
      { format: formatHint },
    );
    const { output } = values;
    const format = renderFormat(values.to, output);
    if (!('write' in format) && output === undefined)
      throw new UsageError(`“${format.id}” goes to a file. Name it: --output posting.${format.extension}`);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one file. Try: jobspec render --help');

    const path = file === '-' ? values['stdin-filename'] : file;
    const loader = await createSpecLoader(terminal);
    const { document, context } =
      file === '-'
        ? await loader.loadText(await terminal.input(), path)
        : await loader.load(await fileNamed(file, terminal));
    const [spec] = document.specs;
    if (spec?.root?.kind !== 'map' && !spec?.problems.length) {
      throw new UsageError(`“${basename(path)}” holds no job description.`);
    }
    const [problem] = postingProblems(document, spec, context);
    if (problem) {
      const line = document.lines.positionAt(problem.span.start).line + 1;
      terminal.error(`jobspec: ${path}:${line}: ${problem.message}\n`);
      return 1;
    }
    const posting = readPosting(document, spec, context);
    if (!context.house?.ignores(context.uri))
      tellErrors(file, path, loader.service.diagnostics(document, context), terminal);
    const look = await loader.lookOf(context.house);
    for (const line of lookProblems(look)) terminal.error(`jobspec: ${line}\n`);
    const made =
      'write' in format
        ? format.write(posting, { look, faqData: values['faq-data'] })
        : await paperFile(format, { posting, document, context, file: path }, terminal);
    if (made === undefined) return 1;
    if (output !== undefined) await writeNamed(resolve(terminal.cwd, output), made);
    else if (typeof made === 'string') terminal.out(made);
    return 0;
  },
};

/** For people who know `--format json` from the other commands. */
const formatHint = `Say what to make with --to, such as --to json-ld for JSON. It takes one of: ${renderFormats.map(({ id }) => id).join(', ')}.`;

/** The file in full. A posting is made of one. */
async function fileNamed(file: string, { cwd }: Terminal): Promise<string> {
  const path = resolve(cwd, file);
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new UsageError(`“${file}” does not exist.`);
  if (info.isDirectory()) throw new UsageError(`“${file}” is a folder. Name one file in it.`);
  return path;
}

/** A posting is made of what can be read, so a mistake may be gone from it without a trace. */
function tellErrors(file: string, path: string, found: readonly Diagnostic[], { error }: Terminal): void {
  const errors = found.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  if (errors === 0) return;
  const shown = file.includes(' ') ? `"${file}"` : file;
  error(
    `jobspec: ${path} has ${plural(errors, 'error')}. To see ${errors === 1 ? 'it' : 'them'}: jobspec lint ${shown}\n`,
  );
}
