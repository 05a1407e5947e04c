import { resolve } from 'node:path';
import { basename } from 'node:path/posix';
import { buildView, postingProblems, renderMarkdown, renderPage, renderText } from '../../core/render';
import { choice, readArguments } from '../arguments';
import { type Command, UsageError } from '../command';
import { writeAtomically } from '../output';
import { createSpecLoader } from '../specs';

/** `jobspec render`: the posting, as the preview shows it. */
export const render: Command = {
  name: 'render',
  summary: 'turn a job description into a page',
  help: `Usage: jobspec render FILE --to html|markdown|text [options]

Prints the posting as candidates will see it. FILE may be - for standard input.

Options:
  --to html|markdown|text   what to make (default: html)
  -o, --output FILE         write to a file instead of standard output

Exit code: 0 done, 1 parts of the posting cannot be read, 2 the call could not be carried out.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { to: { type: 'string', default: 'html' }, output: { type: 'string', short: 'o' } },
      'render',
    );
    const target = choice('to', values.to, ['html', 'markdown', 'text']);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one file. Try: jobspec render --help');

    const loader = await createSpecLoader(terminal);
    const { document, context } =
      file === '-'
        ? await loader.loadText(await terminal.input(), 'stdin.jobspec.yaml')
        : await loader.load(resolve(terminal.cwd, file));
    const [spec] = document.specs;
    if (spec?.root?.kind !== 'map' && !spec?.problems.length) {
      throw new UsageError(`“${basename(file)}” holds no job description.`);
    }
    const [problem] = postingProblems(document, spec, context);
    if (problem) {
      const line = document.lines.positionAt(problem.span.start).line + 1;
      terminal.error(`jobspec: ${file}:${line}: ${problem.message}\n`);
      return 1;
    }
    const view = buildView(document, spec, context);
    const text = { html: renderPage, markdown: renderMarkdown, text: renderText }[target](view);
    if (values.output === undefined) terminal.out(text);
    else await writeAtomically(resolve(terminal.cwd, values.output), text);
    return 0;
  },
};
