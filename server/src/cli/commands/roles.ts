import { createLanguageService } from '../../core/languageService';
import { findRoles } from '../../core/lookUps';
import { choice, readArguments, wholeNumber } from '../arguments';
import { type Command, UsageError } from '../command';
import { jsonRoles, prettyRoles } from '../report/roleList';

/** `jobspec roles`: what is known about a kind of work. */
export const roles: Command = {
  name: 'roles',
  summary: 'look up a role by its title or occupation code',
  help: `Usage: jobspec roles TERM [options]

Shows the roles that TERM may mean, best first: what the work is, its occupation codes, and other titles
for it. TERM is a job title, a part of one, or an occupation code.

Options:
  --limit NUMBER            how many roles to show at most (default: 5)
  --format pretty|json      how to print them (default: pretty)

Exit code: 0 found, 1 nothing found, 2 the call could not be carried out.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { format: { type: 'string', default: 'pretty' }, limit: { type: 'string', default: '5' } },
      'roles',
    );
    const format = choice('format', values.format, ['pretty', 'json']);
    const limit = wholeNumber('limit', values.limit, 1);
    const term = positionals.join(' ').trim();
    if (term === '') throw new UsageError('Say which role to look up. Try: jobspec roles --help');
    const all = findRoles(term, createLanguageService(await terminal.knowledge()).known());
    const found = all.slice(0, limit);
    if (format === 'json') terminal.out(jsonRoles(term, found));
    else terminal.out(`${prettyRoles(term, found, terminal)}${more(all.length, limit)}`);
    return found.length > 0 ? 0 : 1;
  },
};

function more(found: number, limit: number): string {
  return found > limit ? `\n… and ${found - limit} more; --limit ${found} shows them.\n` : '';
}
